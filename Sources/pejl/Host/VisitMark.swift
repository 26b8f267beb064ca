internal import Foundation

/// A file that stands in the state folder as long as somebody is in the browser, locked by it. One
/// that stands there unlocked was left by a visit that had no time to say goodbye (`kill -9`, a
/// power cut): the lock goes with the process, whatever end it comes to.
///
/// Where the folder cannot be written there are no marks, and nothing is told.
struct VisitMark {
    private let path: String
    private let descriptor: Int32

    /// True where an earlier visit to this database ended abruptly; its mark is taken away, so it is
    /// told once.
    let afterAbruptEnd: Bool

    /// `folder` is made where it is missing; `database` is what visits are told apart by.
    init(in folder: String, database: String) {
        let visits = folder + "/visits"
        try? FileManager.default.createDirectory(
            atPath: visits, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        afterAbruptEnd = Self.takeAbandoned(in: visits, database)
        path = visits + "/\(getpid())"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        flock(descriptor, LOCK_EX | LOCK_NB)
        ftruncate(descriptor, 0)
        _ = database.withCString { write(descriptor, $0, strlen($0)) }
    }

    /// At the end of a visit that had time to say goodbye.
    func takeAway() {
        guard descriptor >= 0 else { return }
        unlink(path)
        close(descriptor)
    }

    private static func takeAbandoned(in folder: String, _ database: String) -> Bool {
        guard let entries = opendir(folder) else { return false }
        defer { closedir(entries) }
        var isFound = false
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard Int32(name) != nil, takes(folder + "/" + name, database) else { continue }
            isFound = true
        }
        return isFound
    }

    /// Takes one mark away where nobody holds it and it is of this database.
    private static func takes(_ path: String, _ database: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0, bytes.prefix(count).elementsEqual(database.utf8) else { return false }
        return unlink(path) == 0
    }
}
