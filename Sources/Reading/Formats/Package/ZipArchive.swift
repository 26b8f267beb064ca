/// The table of contents of a zip file, and single parts of it.
///
/// Enough for .docx and .odt: stored and deflated entries, no encryption, no zip64 (an office
/// document of 4 GB is none). APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive: Sendable {
    struct Entry: Hashable, Sendable {
        let name: String
        let compressedSize: Int
        /// What the archive says; a hostile one may lie.
        let size: Int
        let isEncrypted: Bool
        fileprivate let method: Int
        fileprivate let offset: Int
    }

    let entries: [Entry]
    private let bytes: [UInt8]

    /// What all parts say that they take, unpacked. Never traps on a lie.
    var totalSize: Int { entries.reduce(0) { $0 + $1.size } }

    /// nil when the bytes are no whole zip file.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x50, 0x4B]), let end = Self.endRecord(bytes) else { return nil }
        let count = Self.number(bytes, end + 10, 2)
        var at = Self.number(bytes, end + 16, 4)
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            guard at + 46 <= bytes.count, Self.number(bytes, at, 4) == 0x0201_4B50 else {
                return nil
            }
            let nameLength = Self.number(bytes, at + 28, 2)
            let rest = Self.number(bytes, at + 30, 2) + Self.number(bytes, at + 32, 2)
            guard at + 46 + nameLength + rest <= bytes.count else { return nil }
            entries.append(
                Entry(
                    name: String(
                        decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self),
                    compressedSize: Self.number(bytes, at + 20, 4),
                    size: Self.number(bytes, at + 24, 4),
                    isEncrypted: Self.number(bytes, at + 8, 2) & 1 == 1,
                    method: Self.number(bytes, at + 10, 2), offset: Self.number(bytes, at + 42, 4)))
            at += 46 + nameLength + rest
        }
        self.entries = entries
        self.bytes = bytes
    }

    func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// The bytes of one part; nil when it is missing, damaged, or takes more than `limit` bytes.
    func part(_ name: String, limit: Int = 64 << 20) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }), !entry.isEncrypted,
            entry.offset + 30 <= bytes.count,
            Self.number(bytes, entry.offset, 4) == 0x0403_4B50
        else { return nil }
        let start =
            entry.offset + 30 + Self.number(bytes, entry.offset + 26, 2)
            + Self.number(bytes, entry.offset + 28, 2)
        let end = start + entry.compressedSize
        guard start <= end, end <= bytes.count else { return nil }
        switch entry.method {
        case 0: return entry.compressedSize <= limit ? Array(bytes[start..<end]) : nil
        case 8: return Inflate.bytes(of: bytes[start..<end], limit: limit)
        default: return nil
        }
    }

    /// The end record stands last, before a comment of at most 64 kB.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        var at = bytes.count - 22
        let lowest = max(0, at - 0xFFFF)
        while at >= lowest {
            if bytes[at] == 0x50, number(bytes, at, 4) == 0x0605_4B50 { return at }
            at -= 1
        }
        return nil
    }

    /// Little-endian. The caller has checked the bounds.
    private static func number(_ bytes: [UInt8], _ at: Int, _ length: Int) -> Int {
        guard at >= 0, at + length <= bytes.count else { return 0 }
        return (0..<length).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
    }
}
