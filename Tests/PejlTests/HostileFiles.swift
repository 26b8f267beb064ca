import Foundation

/// Files that somebody may send by mistake, or on purpose. Made by the tests themselves.
enum HostileFiles {
    static func encryptedPDF() -> [UInt8] {
        let word = String(repeating: "41", count: 32)
        let lock =
            "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(word)> /U <\(word)> /P -44 >> "
            + "/ID [<4142> <4142>]"
        let plain = String(decoding: HandmadePDF.bytes("Hemmeligt."), as: UTF8.self)
        // The trailer stands behind the table of places: nothing moves.
        return Array(
            plain.replacingOccurrences(of: "/Root 1 0 R", with: "/Root 1 0 R \(lock)").utf8)
    }

    /// Pages without a word, as a scanner makes them.
    static func scannedPDF() -> [UInt8] { HandmadePDF.bytes("") }

    /// A .docx whose document is blanks that take 2,064 times their room when unpacked.
    ///
    /// - Parameter claims: the size that the file says it has; nil says the truth.
    static func zipBomb(megabytes: Int, claims: Int? = nil) -> [UInt8] {
        let (packed, size) = deflatedBlanks(megabytes: megabytes)
        let name = Array("word/document.xml".utf8)
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        let common =
            little(20, 2) + little(0, 2) + little(8, 2) + little(0, 8) + little(packed.count, 4)
            + little(claims ?? size, 4) + little(name.count, 2) + little(0, 2)
        let part = little(0x0403_4B50, 4) + common + name + packed
        let directory =
            little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 14) + name
        return part + directory + little(0x0605_4B50, 4) + little(0, 4) + little(1, 2)
            + little(1, 2) + little(directory.count, 4) + little(part.count, 4) + little(0, 2)
    }

    /// One block with the fixed code (RFC 1951, 3.2.6): a blank, and again and again "258 bytes
    /// like the one before", which is thirteen bits; so thirteen bytes say it eight times.
    private static func deflatedBlanks(megabytes: Int) -> (bytes: [UInt8], size: Int) {
        let rounds = (megabytes << 20) / (258 * 8)
        func bits(rounds: Int) -> [UInt8] {
            let head: [UInt8] = [1, 1, 0] + [0, 1, 0, 1, 0, 0, 0, 0]
            let again: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0]
            let end = [UInt8](repeating: 0, count: 7)
            var bits = head
            for _ in 0..<(rounds * 8) { bits += again }
            return bits + end
        }
        func packed(_ bits: [UInt8]) -> [UInt8] {
            stride(from: 0, to: bits.count, by: 8).map { start in
                bits[start..<min(bits.count, start + 8)].reversed().reduce(0) { $0 << 1 | $1 }
            }
        }
        let once = packed(bits(rounds: 2))
        // The first byte is the head's, the next twice thirteen come again.
        let period = Array(once[14..<27])
        var bytes = Array(once[..<14])
        for _ in 1..<rounds { bytes += period }
        return (bytes + once[27...], 1 + rounds * 8 * 258)
    }

    /// A résumé with text that only a program would see.
    static let scripts = """
        <html><head><title>Resume af høringssvar til Strandplan 2031</title>
        <script>var scriptord = "scriptord";</script>
        <style>p { content: "scriptord" }</style></head>
        <body onload="scriptord()"><h1>Resume af høringssvar til Strandplan 2031</h1>
        <h2>Mål 1. Flere bænke</h2>
        <p onclick="scriptord()">En række høringssvar ønsker flere bænke langs stranden.</p>
        <script>document.write("<p>Flere høringssvar ønsker scriptord.</p>")</script>
        <!-- scriptord -->
        <p>Havneforvaltningen bemærker, at målet er fastholdt, og at der er bænke nok.</p>
        <svg><script>scriptord</script></svg>
        <img src="http://example.org/scriptord.png" onerror="scriptord()">
        </body></html>
        """

    /// A résumé as bare text.
    static let resume = """
        Resume af høringssvar til Strandplan 2031

        Mål 1. Flere bænke

        En række høringssvar ønsker flere bænke langs stranden.

        Havneforvaltningen bemærker, at målet er fastholdt, og at der er bænke nok.

        """

    /// In UTF-16, with halves of letters that stand alone.
    static func loneSurrogates() -> [UInt8] {
        var units = Array(resume.utf16)
        let at = units.firstIndex(of: UInt16(UInt8(ascii: ","))) ?? 0
        units.insert(contentsOf: [0xD800, 0x20, 0xDFFF], at: at)
        return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static func withNULs() -> [UInt8] {
        Array(resume.replacingOccurrences(of: "langs", with: "la\0ngs").utf8)
    }

    static func deep(_ open: String, _ inside: String, _ close: String) -> [UInt8] {
        let depth = 100_000
        return Array(
            (String(repeating: open, count: depth) + inside + String(repeating: close, count: depth))
                .utf8)
    }
}
