#if canImport(Glibc)
    import Glibc
#endif

/// The catalogue files of this checkout. Only tests read them here: the browser itself gets a
/// `Catalogue` and reads no file.
enum LanguageFiles {
    static let danish = read("da")
    static let english = read("en")

    private static func read(_ language: String, from file: String = #filePath) -> String {
        let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
        return contents("/\(root)/Resources/language/\(language).txt")
    }

    /// Empty where there is no such file.
    static func contents(_ path: String) -> String {
        guard let stream = fopen(path, "r") else { return "" }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, stream)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
