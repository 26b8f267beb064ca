import Testing

@testable import Reading

/// What reads bytes without a helper program, on bytes that chance has damaged: it may find
/// nothing, but it ends, and it does not trap. Long runs are the fuzz target's.
struct DamagedPartsTests {
    /// A generator with a seed, so that a failure comes again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    private func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<5, using: &dice) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: bytes[at...].prefix(20), at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 30))
            default: bytes.insert(contentsOf: Array("<>&\"99999999999999999999".utf8), at: at)
            }
        }
        return bytes
    }

    private func times(_ count: Int, _ bytes: [UInt8], _ read: ([UInt8]) -> Void) {
        var dice = Dice(state: 20_310_104)
        for _ in 0..<count { read(damaged(bytes, &dice)) }
    }

    @Test func wordParts() {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>"
        let numbering =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
            + "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
            + "<w:abstractNumId w:val=\"1\"/></w:num>"
        let body =
            "<w:tbl><w:tr><w:tc>"
            + FormatFixtures.paragraph(
                "Ord og flere ord.", style: "A",
                more: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            + "<w:p><w:r><w:t>To</w:t><w:lastRenderedPageBreak/><w:t> sider</w:t></w:r></w:p>"
            + "</w:tc></w:tr></w:tbl>"
        times(2_000, FormatFixtures.word(body, styles: styles, numbering: numbering)) { bytes in
            guard let archive = ZipArchive(bytes) else { return }
            _ = archive.totalSize
            var facts = WordBody.facts(of: archive)
            _ = facts.take("Ordogflereord")
            _ = facts.missing(from: "Ordogflereord")
        }
    }

    @Test func deflatedData() throws {
        // "aaaaaaaaaa…" with the fixed code, and a block with codes of its own.
        let packed: [UInt8] = [
            0x4B, 0x4C, 0xA4, 0x3D, 0x00, 0x00, 0x05, 0xE0, 0x81, 0x08, 0, 0, 0, 0,
        ]
        times(5_000, packed) { bytes in _ = Inflate.bytes(of: bytes[...], limit: 1 << 16) }
        #expect(Inflate.bytes(of: [0x4B, 0x04, 0x00][...], limit: 10) == [0x61])
    }

    @Test func pdfLayouts() {
        var xml = "<pdf2xml><page number=\"1\" width=\"892\" height=\"1262\">"
        xml += "<fontspec id=\"0\" size=\"18\" family=\"A-Italic\"/>"
        for row in 0..<6 {
            for column in 0..<3 {
                xml +=
                    "<text top=\"\(100 + row * 30)\" left=\"\(100 + column * 200)\" width=\"90\" "
                    + "height=\"20\" font=\"0\"><b>Celle \(row)</b> ord</text>"
            }
        }
        xml += "</page></pdf2xml>"
        times(2_000, Array(xml.utf8)) { bytes in
            let layout = PDFLayout(bytes)
            guard !layout.pages.isEmpty else { return }
            var assembly = PDFAssembly(layout)
            assembly.add()
        }
    }

    @Test func sheetsAndRichText() {
        times(2_000, Array("Nr.;Svar\n1;\"Ja; \"\"tak\"\"\n\"\n2|3;4".utf8)) { bytes in
            _ = try? FormatReader.document(bytes: bytes, name: "x.csv")
        }
        times(2_000, Array("{\\rtf1\\uc2 a\\u248??b{\\uc0\\u-10179 }\\'f8 \\bin3 xyz}".utf8)) {
            _ = RichText.plain($0)
        }
    }

    /// A page of a hundred thousand scraps takes a moment, not an hour.
    @Test func aCrowdedPage() {
        var xml = "<pdf2xml><page number=\"1\" width=\"892\" height=\"1262\">"
        xml += "<fontspec id=\"0\" size=\"8\" family=\"A\"/>"
        for index in 0..<100_000 {
            xml +=
                "<text top=\"\(index / 80)\" left=\"\(index % 7 * 100)\" width=\"9\" height=\"9\" "
                + "font=\"0\">x</text>"
        }
        xml += "</page></pdf2xml>"
        let start = ContinuousClock.now
        var assembly = PDFAssembly(PDFLayout(Array(xml.utf8)))
        assembly.add()
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
