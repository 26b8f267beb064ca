internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Reading
internal import Storage

/// What every command stands on: the configuration, the language, the store.
struct Host {
    let configuration: Configuration
    let catalogue: Catalogue
    let databasePath: String
    let session: Session

    init(_ options: GlobalOptions) throws {
        try self.init(database: options.database, language: options.language)
    }

    /// `database` and `language` as the flags say them; nil where they say nothing.
    init(database: String?, language: String?) throws {
        session = Session.current
        configuration = Configuration(
            environment: ProcessInfo.processInfo.environment, session: session)
        catalogue = Self.catalogue(try configuration.language(flag: language))
        databasePath = configuration.databasePath(flag: session.database ?? database)
    }

    /// For errors that come before a command has its options: the flag is looked for by hand.
    static func catalogueForErrors(_ arguments: [String]) -> Catalogue {
        let configuration = Configuration(
            environment: ProcessInfo.processInfo.environment, session: Session.current)
        let attached = arguments.first { $0.hasPrefix("--language=") }?.dropFirst(11)
        let flag =
            attached.map(String.init)
            ?? zip(arguments, arguments.dropFirst()).first { $0.0 == "--language" }?.1
        return catalogue((try? configuration.language(flag: flag)) ?? "da")
    }

    static func catalogue(_ language: String) -> Catalogue {
        Catalogue(
            language: language,
            parsing: EmbeddedResources.text("language/\(language).txt") ?? "")
    }

    /// Opens the store; a new one holds the bundled hearing. Whoever may only read gets one that
    /// cannot be written, whatever the command.
    func openStore(readOnly: Bool = false) throws -> HearingStore {
        try open(readOnly: readOnly || session.isReadOnly)
    }

    /// Also in a session that may only read: what leaves unmasked is written down.
    func openStoreForRecord() throws -> HearingStore { try open(readOnly: false) }

    private func open(readOnly: Bool) throws -> HearingStore {
        do {
            try makeFolder()
            if readOnly && !FileManager.default.fileExists(atPath: databasePath) {
                // Somebody who only wants to read comes first: there is still a hearing to read.
                try open(readOnly: false).close()
            }
            return try HearingStore.open(at: databasePath, isReadOnly: readOnly) {
                try Self.bundledHearings()
            }
        } catch let error as HearingStoreError {
            guard error.code == .older, readOnly, !session.isReadOnly else {
                throw StoreWords.failure(error, databasePath)
            }
            // Whoever only reads this time may write all the same: the file is brought up to date once.
            try open(readOnly: false).close()
            return try storing { try HearingStore.open(at: databasePath, isReadOnly: true) }
        }
    }

    /// What the store throws, as a sentence.
    func storing<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as HearingStoreError { throw StoreWords.failure(error, databasePath) }
    }

    /// The user's own folder is made for them; a shared one is the administrator's to make.
    private func makeFolder() throws {
        let folder = (databasePath as NSString).deletingLastPathComponent
        guard databasePath == configuration.ownDatabasePath,
            !FileManager.default.fileExists(atPath: folder)
        else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch { throw Failure(.cannotCreate, .errorCannotMakeFolder, ["path": folder]) }
    }

    static func bundledHearings() throws -> [Hearing] {
        guard let bytes = EmbeddedResources.bytes("hearings/integrationspolitik-2019-22.json")
        else { return [] }
        return [try HearingJSON.hearing(from: bytes)]
    }

    /// Those of `/etc/pejl` first: an administrator's word on an authority replaces ours.
    func registers() throws -> [AuthorityRegister] {
        let bundled = EmbeddedResources.bytes("registers/koebenhavn.json").map { [$0] } ?? []
        let local = configuration.registerFiles.compactMap { path in
            FileManager.default.contents(atPath: path).map { [UInt8]($0) }
        }
        return try (local + bundled).map { try RegisterFile.register(from: $0) }
    }

    /// The hearing a command speaks of: by id, else the one this user imported or opened last,
    /// else the one that changed last.
    func hearing(_ wanted: String?, in store: HearingStore) throws -> Hearing {
        let id = try hearingID(wanted, in: store)
        do {
            return try store.load(id)
        } catch let error as HearingStoreError { throw StoreWords.failure(error, databasePath) }
    }

    func hearingID(_ wanted: String?, in store: HearingStore) throws -> Hearing.ID {
        let (all, last) = try storing { try store.names() }
        if let wanted, wanted == last?.rawValue { return Hearing.ID(wanted) }
        if let wanted {
            if let found = all.first(where: { Fold.key($0.rawValue) == Fold.key(wanted) }) {
                return found
            }
            throw Failure(
                .usage, .errorUnknownHearing,
                [
                    "name": wanted,
                    "nearest": all.map(\.rawValue).joined(separator: ", "),
                ])
        }
        let kept = KeptState(configuration).lastHearing(of: databasePath).map { Hearing.ID($0) }
        if let kept, all.contains(kept) { return kept }
        guard let last else { throw Failure(.noInput, .errorNoHearings) }
        return last
    }

    /// Who did what in the history: the full name of the login, or whom an SSH session is for.
    var userName: String { session.user ?? Account.fullName }
}
