internal import Foundation
internal import Language
internal import Reading

/// Where things are for this login, from the environment and the two config files.
struct Configuration {
    static let systemFile = "/etc/pejl/config"

    /// `key = value` lines; `#` begins a comment. The user's file wins over `/etc/pejl/config`,
    /// except for what only the administrator may say (`database`).
    private let system: [String: String]
    private let user: [String: String]
    private let environment: [String: String]
    /// Restricted ones take the database from the config or the forced command only.
    private let session: Session

    init(environment: [String: String], session: Session) {
        self.environment = environment
        self.session = session
        system = Self.read(Self.systemFile)
        user =
            session.isRestricted
            ? [:]
            : Self.read(
                Self.directory("XDG_CONFIG_HOME", ".config", environment) + "/pejl/config")
    }

    /// The contract's order: flag, `PEJL_DATABASE`, `/etc/pejl/config`, XDG's data folder.
    func databasePath(flag: String?) -> String {
        if let flag { return flag }
        if !session.isRestricted, let path = environment["PEJL_DATABASE"], !path.isEmpty {
            return path
        }
        if let path = system["database"], !path.isEmpty { return path }
        return ownDatabasePath
    }

    /// The user's own file, whose folder Pejl makes.
    var ownDatabasePath: String {
        Self.directory("XDG_DATA_HOME", ".local/share", environment) + "/pejl/pejl.sqlite"
    }

    /// `$XDG_STATE_HOME/pejl`: place, filter and last hearing, for each user; also for each of
    /// those who share an account.
    var stateDirectory: String {
        let own = Self.directory("XDG_STATE_HOME", ".local/state", environment) + "/pejl"
        guard let user = session.user else { return own }
        return own + "/" + SHA256.hexadecimal(of: Array(user.utf8)).prefix(16)
    }

    /// "da" unless the flag or a config file says otherwise; never from the locale.
    func language(flag: String?) throws -> String {
        let wanted = flag ?? user["language"] ?? system["language"] ?? "da"
        guard ["da", "en"].contains(wanted) else {
            throw Failure(.usage, .errorUnknownLanguage, ["name": wanted])
        }
        return wanted
    }

    /// Extra registers of other authorities, `/etc/pejl/*.json`.
    var registerFiles: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/etc/pejl")) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "/etc/pejl/" + $0 }
    }

    private static func directory(
        _ variable: String, _ fallback: String, _ environment: [String: String]
    ) -> String {
        // XDG: a relative path is invalid and to be ignored.
        if let path = environment[variable], path.hasPrefix("/") { return path }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        return home + "/" + fallback
    }

    private static func read(_ path: String) -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") else { continue }
            let key = line[..<equals].trimmingCharacters(in: .whitespaces)
            values[key] = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
        }
        return values
    }
}
