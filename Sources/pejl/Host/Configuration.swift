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

    /// Where `i` finds files, and where `e` puts them. An administrator's trays, or one's own; without
    /// either the folder that Pejl was started in, except behind a forced command.
    var inTray: String? { tray("in-tray") }
    var outTray: String? { tray("out-tray") }

    /// What people at the other end of SSH call a tray (`in-tray-shown = \\\\server\\pejl\\ind`): the
    /// share that they see it as, in Windows say. nil where the administrator wrote none.
    var inTrayShown: String? { system["in-tray-shown"].flatMap { $0.isEmpty ? nil : $0 } }
    var outTrayShown: String? { system["out-tray-shown"].flatMap { $0.isEmpty ? nil : $0 } }

    private func tray(_ name: String) -> String? {
        // A relative path would mean another folder every time.
        let named = [user[name], system[name]].compactMap(\.self).first { $0.hasPrefix("/") }
        if let named { return named }
        return session.isRestricted ? nil : FileManager.default.currentDirectoryPath
    }

    /// `$XDG_STATE_HOME/pejl`: place, filter and last hearing, for each user; also for each of
    /// those who share an account.
    var stateDirectory: String {
        let own = Self.directory("XDG_STATE_HOME", ".local/state", environment) + "/pejl"
        guard let user = session.user else { return own }
        return own + "/" + SHA256.hexadecimal(of: Array(user.utf8)).prefix(16)
    }

    /// "da" unless the flag or a config file says otherwise; never from the locale. A wrong line
    /// in a file is told by the browser with its number, and is otherwise as if it were not there.
    func language(flag: String?) throws -> String {
        let known = ["da", "en"]
        if let flag {
            guard known.contains(flag) else {
                throw Failure(.usage, .errorUnknownLanguage, ["name": flag])
            }
            return flag
        }
        return [user["language"], system["language"]].compactMap(\.self).first(
            where: known.contains) ?? "da"
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
