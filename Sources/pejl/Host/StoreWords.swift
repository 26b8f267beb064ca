internal import Language
internal import Storage

/// A store's error as a sentence and a status.
enum StoreWords {
    static func failure(_ error: HearingStoreError, _ database: String) -> Failure {
        let places = [
            "path": error.path ?? database, "item": error.item ?? "", "detail": error.detail ?? "",
        ]
        let (status, phrase): (ExitStatus, Phrase) =
            switch error.code {
            case .noFolder: (.inputOutput, .errorStoreNoFolder)
            case .noFile: (.noInput, .errorStoreNoFile)
            case .cannotOpen: (.inputOutput, .errorStoreCannotOpen)
            case .denied: (.inputOutput, .errorStoreDenied)
            case .notOurs: (.badData, .errorStoreNotOurs)
            case .newer: (.badData, .errorStoreNewer)
            case .older: (.badData, .errorStoreOlder)
            case .readOnly: (.inputOutput, .errorStoreReadOnly)
            case .moved: (.inputOutput, .errorStoreMoved)
            case .busy: (.inputOutput, .errorStoreBusy)
            case .full: (.inputOutput, .errorStoreFull)
            case .device: (.inputOutput, .errorStoreDevice)
            case .corrupt: (.badData, .errorStoreCorrupt)
            case .constraint: (.badData, .errorStoreConstraint)
            case .notFound: (.usage, .errorStoreNotFound)
            case .exists: (.usage, .errorStoreExists)
            case .unknown: (.fault, .errorStoreUnknown)
            }
        return Failure(status, phrase, places)
    }
}
