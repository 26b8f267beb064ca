internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Reading
internal import Storage

/// Something about the host that an administrator asks for (`check --host`).
struct HostFact {
    /// The key in JSON, and the phrase's name after "host.".
    let name: String
    let value: JSONValue
    /// What it means, where the value alone does not say.
    var note: Phrase?
    /// Something that an administrator should mend.
    var isWrong = false

    var json: JSONMember { JSONMember(name, value) }

    func text(_ catalogue: Catalogue) -> SafeText {
        let label = Phrase(rawValue: "host.\(name)").map { catalogue.text($0) } ?? name
        let told: String =
            switch value {
            case .null: catalogue.text(.hostNone)
            case .bool(let isSo): catalogue.text(isSo ? .hostYes : .hostNo)
            case .integer(let number): String(number)
            case .string(let text): text
            case .array, .object: value.text
            }
        let tail = note.map { " (" + catalogue.text($0) + ")" } ?? ""
        let verdict = isWrong ? catalogue.text(.hostWrong) + " " : ""
        return SafeText("\(verdict)\(label): \(told)\(tail)")
    }
}

enum HostFacts {
    static func all(_ host: Host) -> [HostFact] {
        database(host) + HostDoors.all(host) + programs() + terminal() + [
            HostFact(name: "language", value: .string(host.catalogue.language)),
            HostFact(name: "user", value: .string(host.userName)),
            HostFact(
                name: "config", value: file(Configuration.systemFile),
                note: exists(Configuration.systemFile) ? nil : .hostNoConfig),
            HostFact(name: "version", value: .string(Version.number)),
            HostFact(name: "schema", value: .integer(HearingStore.schemaVersion)),
        ]
    }

    private static func database(_ host: Host) -> [HostFact] {
        let path = host.databasePath
        let folder = (path as NSString).deletingLastPathComponent
        let canWrite =
            (!exists(path) || access(path, W_OK) == 0)
            && access(folder.isEmpty ? "." : folder, W_OK | X_OK) == 0
        return [
            HostFact(name: "database", value: .string(path)),
            HostFact(name: "shared", value: .bool(HearingStore.isShared(at: path))),
            HostFact(name: "rights", value: rights(path)),
            HostFact(
                name: "writable", value: .bool(canWrite), note: canWrite ? nil : .hostOnlyRead),
            HostFact(
                name: "network", value: .bool(isOnNetwork(path)),
                note: isOnNetwork(path) ? .hostNetworkWarning : nil, isWrong: isOnNetwork(path)),
        ]
    }

    private static func programs() -> [HostFact] {
        [("pdftotext", Phrase.hostNoPdftotext), ("pandoc", .hostNoPandoc)].map { name, note in
            let path = HelperProgram.path(of: name)
            return HostFact(
                name: name, value: JSONValue(path), note: path == nil ? note : nil,
                isWrong: path == nil)
        }
    }

    private static func terminal() -> [HostFact] {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
            .first { !$0.isEmpty }
        let isUTF8 = locale.map { Fold.compactKey($0).contains("utf8") } ?? false
        return [
            HostFact(name: "terminal", value: JSONValue(environment["TERM"])),
            HostFact(name: "locale", value: JSONValue(locale), note: isUTF8 ? nil : .hostNoUTF8),
        ]
    }

    /// "-rw-r-----" as four digits, and whose it is: "0640 pejl".
    private static func rights(_ path: String) -> JSONValue {
        var status = stat()
        guard stat(path, &status) == 0 else { return .null }
        let digits = String(status.st_mode & 0o7777, radix: 8)
        let mode = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let owner = getpwuid(status.st_uid).flatMap { $0.pointee.pw_name }
        return .string(mode + " " + (owner.map { String(cString: $0) } ?? "\(status.st_uid)"))
    }

    /// SQLite's locks do not hold there. Told by the longest mount that the path lies under.
    private static func isOnNetwork(_ path: String) -> Bool {
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        let file = URL(filePath: path).resolvingSymlinksInPath().path
        var longest = 0
        var kind = ""
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2, words[1].count >= longest else { continue }
            let place = words[1] == "/" ? "/" : words[1] + "/"
            if file.hasPrefix(place) { (longest, kind) = (words[1].count, words[2]) }
        }
        let kinds = ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "ceph", "fuse.sshfs"]
        return kinds.contains(kind)
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    private static func file(_ path: String) -> JSONValue { exists(path) ? .string(path) : .null }
}
