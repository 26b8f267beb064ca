internal import Storage
internal import Exchange
internal import Foundation
internal import Language
internal import Storage

/// The doors to a shared database: who else could come in beside Pejl (`check --host`).
enum HostDoors {
    static func all(_ host: Host) -> [HostFact] {
        [folder(host), beside(host.databasePath)] + trays(host.configuration) + [keys(), server()]
    }

    // MARK: The database's folder

    /// Nobody outside the owner and the group may look in, or every rule of Pejl's can be passed by.
    private static func folder(_ host: Host) -> HostFact {
        let path = (host.databasePath as NSString).deletingLastPathComponent
        guard let mode = mode(of: path) else {
            // One's own is made when it is needed; a shared one is the administrator's to make.
            let isShared = host.databasePath != host.configuration.ownDatabasePath
            return HostFact(
                name: "folder", value: .null, note: isShared ? .hostNoFolder : nil,
                isWrong: isShared)
        }
        let isOpen = HearingStore.isShared(at: host.databasePath) && mode & 0o007 != 0
        return HostFact(
            name: "folder", value: .string(octal(mode) + " " + path),
            note: isOpen ? .hostFolderOpen : nil, isWrong: isOpen)
    }

    /// -wal and -shm must have the database's own rights, or some can open it and others cannot.
    private static func beside(_ database: String) -> HostFact {
        let names = ["-wal", "-shm"].filter { mode(of: database + $0) != nil }
        let isUneven = names.contains { name in
            mode(of: database + name) != mode(of: database)
                || group(of: database + name) != group(of: database)
        }
        return HostFact(
            name: "beside", value: names.isEmpty ? .null : .string(names.joined(separator: ", ")),
            note: isUneven ? .hostUneven : nil, isWrong: isUneven)
    }

    // MARK: Trays

    private static func trays(_ configuration: Configuration) -> [HostFact] {
        func fact(_ name: String, _ path: String?, _ rights: Int32, _ note: Phrase) -> HostFact {
            guard let path else { return HostFact(name: name, value: .null) }
            let isUsable = access(path, rights) == 0
            return HostFact(
                name: name, value: .string(path), note: isUsable ? nil : note, isWrong: !isUsable)
        }
        return [
            fact("inTray", configuration.inTray, R_OK | X_OK, .hostInTrayShut),
            fact("outTray", configuration.outTray, W_OK | X_OK, .hostOutTrayShut),
        ]
    }

    // MARK: SSH

    static let keyFile = "/etc/pejl/keys"
    /// What OpenSSH 9 takes by itself; DSA is broken, and refused by newer servers.
    private static let kinds: Set<String> = [
        "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ssh-rsa", "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com",
    ]

    private static func keys() -> HostFact {
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            return HostFact(name: "keys", value: .null)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
        let faulty = lines.first { fault(in: String($0.element)) != nil }
        guard let faulty, let note = fault(in: String(faulty.element)) else {
            let isLoose = mode(of: keyFile).map { $0 & 0o022 != 0 } ?? true
            return HostFact(
                name: "keys", value: .string("\(keyFile): \(lines.count)"),
                note: isLoose ? .hostKeysLoose : nil, isWrong: isLoose)
        }
        return HostFact(
            name: "keys", value: .string("\(keyFile):\(faulty.offset + 1)"), note: note,
            isWrong: true)
    }

    /// What is wrong with a line of authorized_keys; a line without its own command is a shell.
    static func fault(in line: String) -> Phrase? {
        // Words outside of quotes: the options, the kind, the key.
        var words: [String] = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == " " || character == "\t", !isQuoted {
                words.append("")
            } else {
                words[words.count - 1].append(character)
            }
        }
        words.removeAll { $0.isEmpty }
        guard let position = words.firstIndex(where: { kinds.contains($0) }) else {
            return .hostKeyKind
        }
        guard position > 0, words[0].contains("command=\""),
            words[0].contains("pejl browse --restricted")
        else { return .hostKeyShell }
        let options = words[0].split(separator: ",").map(String.init)
        return options.contains("restrict") ? nil : .hostKeyOpen
    }

    /// Whether the server sends somebody to Pejl at all.
    private static func server() -> HostFact {
        let folder = "/etc/ssh/sshd_config.d"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.sorted().map { folder + "/" + $0 } + ["/etc/ssh/sshd_config"]
        for file in files {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { continue }
            let lines = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
            guard
                lines.contains(where: {
                    !$0.hasPrefix("#")
                        && ($0.contains("pejl browse --restricted") || $0.contains(keyFile))
                })
            else { continue }
            let isShut = lines.contains { $0.lowercased().hasPrefix("disableforwarding yes") }
            return HostFact(
                name: "sshd", value: .string(file), note: isShut ? nil : .hostSSHForwards,
                isWrong: !isShut)
        }
        return HostFact(name: "sshd", value: .null, note: .hostNoSSH)
    }

    // MARK: Files

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    }

    private static func group(of path: String) -> gid_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_gid : nil
    }

    private static func octal(_ mode: mode_t) -> String {
        let digits = String(mode, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
