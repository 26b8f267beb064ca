internal import ArgumentParser
internal import Language
internal import Storage

/// `pejl backup FILE`: a copy of the database while others work.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Kopiér databasen, mens andre arbejder i den.",
        discussion: "Kopien rummer alt, også personoplysninger og historik.")

    @Argument(
        help: ArgumentHelp("Kopien, som ikke må findes i forvejen.", valueName: "fil"),
        completion: .file())
    var file: String
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore(readOnly: true)
        do {
            try store.backup(to: file)
        } catch let error as HearingStoreError {
            switch error.code {
            case .exists: throw Failure(.cannotCreate, .errorBackupExists, ["path": file])
            case .noFolder, .denied, .cannotOpen, .readOnly:
                throw Failure(.cannotCreate, .errorCannotWriteFile, ["path": file])
            default: throw StoreWords.failure(error, host.databasePath)
            }
        }
        try StandardStreams.print(host.catalogue.safe(.backupDone, ["path": file]))
    }
}
