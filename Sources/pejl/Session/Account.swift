internal import Glibc

/// Who is logged in, as the host's accounts have it. No variable of the environment is asked: a
/// client may set them.
enum Account {
    /// "Anna Jensen"; the login's own name where the account has none.
    static var fullName: String {
        entry(login) ?? entry(getuid()) ?? String(getuid())
    }

    static var home: String? {
        guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
        return String(cString: home)
    }

    /// Who came in at the door: the kernel keeps it through sudo, and nobody can change it.
    private static var login: uid_t {
        guard let file = fopen("/proc/self/loginuid", "r") else { return getuid() }
        defer { fclose(file) }
        var digits = [CChar](repeating: 0, count: 16)
        guard fgets(&digits, Int32(digits.count), file) != nil else { return getuid() }
        let text = String(decoding: digits.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        // All ones: nobody logged in (a container, a service).
        guard let number = uid_t(text.filter(\.isNumber)), number != .max else { return getuid() }
        return number
    }

    /// The first part of GECOS is the name; the rest are rooms and telephones.
    private static func entry(_ user: uid_t) -> String? {
        guard let entry = getpwuid(user) else { return nil }
        let gecos = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
        let full = gecos.prefix { $0 != "," }
        if !full.isEmpty { return String(full) }
        return entry.pointee.pw_name.map { String(cString: $0) }
    }
}
