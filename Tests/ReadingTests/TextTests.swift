import PolicyModel
import Testing

@testable import Reading

@Suite("Bytes to lines")
struct TextTests {
    private func encoding(_ bytes: [UInt8]) throws -> (String, TextEncoding, Int) {
        let decoded = try DecodedText(bytes, name: "x.txt")
        return (decoded.text, decoded.encoding, decoded.replaced)
    }

    @Test func encodingsAreToldApart() throws {
        #expect(try encoding(Array("blåbærgrød".utf8)) == ("blåbærgrød", .utf8, 0))
        #expect(try encoding([0x62, 0xE5, 0x64]) == ("båd", .windows1252, 0))
        #expect(try encoding([0x93, 0x6A, 0x61, 0x94]) == ("“ja”", .windows1252, 0))
        #expect(
            try encoding([0xFF, 0xFE, 0xE5, 0x00, 0x0A, 0x00]) == ("å\n", .utf16LittleEndian, 0))
        #expect(try encoding([0xFE, 0xFF, 0x00, 0xE5]) == ("å", .utf16BigEndian, 0))
        // Decomposed letters come composed.
        #expect(try encoding(Array("a\u{30A}".utf8)).0.unicodeScalars.count == 1)
    }

    @Test func damageIsCountedAndBinariesAreRefused() throws {
        #expect(
            try encoding(Array("en\0to tre fire fem".utf8)) == (
                "en\u{FFFD}to tre fire fem", .utf8, 1
            ))
        // A lone surrogate in UTF-16.
        #expect(try encoding([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]).2 == 1)
        // Mostly UTF-8, with one broken byte.
        #expect(try encoding(Array("æøåæøå".utf8) + [0xC3]).1 == .utf8)
        for head: [UInt8] in [
            [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], [0x50, 0x4B, 0x03, 0x04, 0x14],
            Array(repeating: 0, count: 400), (0..<200).map { UInt8($0 % 32) },
        ] {
            let error = #expect(throws: ReadingError.self) { try DecodedText(head, name: "x.txt") }
            #expect(error?.code == .notText)
        }
    }

    @Test func aFileThatIsTooLargeIsRefused() {
        #expect(throws: ReadingError(.tooLarge, name: "x.txt", detail: "0")) {
            try Reader.read(
                bytes: [0x61, 0x62], name: "x.txt", options: ReadingOptions(maximumBytes: 1))
        }
    }

    @Test func everyErrorIsOneSentenceInBothLanguages() {
        for code in ReadingError.Code.allCases {
            let error = ReadingError(code, name: "bilag.txt", detail: "pandoc")
            for sentence in [error.english, error.danish] {
                #expect(sentence.hasPrefix("bilag.txt "))
                #expect(sentence.hasSuffix("."))
                #expect(!sentence.contains("\n"))
            }
        }
    }

    @Test func linesAreNumberedAsEditorsDo() {
        let numbers = { (text: String) in FileLine.split(text).map { [$0.number, $0.text.count] } }
        #expect(numbers("a\n\nbb\n") == [[1, 1], [2, 0], [3, 2]])
        #expect(numbers("a\r\nbb") == [[1, 1], [2, 2]])
        #expect(numbers("a\rbb") == [[1, 1], [2, 2]])
        // Two pages on one line.
        #expect(numbers("a\u{C}bb\nc") == [[1, 1], [1, 2], [2, 1]])
    }

    @Test(
        arguments: [
            ("vask-", "bjørnen sover", "vaskbjørnen sover"), ("Vester-", "Skoven", "Vester-Skoven"),
            ("Park-", "og Legeforvaltningen", "Park- og Legeforvaltningen"),
            ("2031-", "34", "2031-34"), ("IT-", "systemet", "IT-systemet"),
            ("e-", "posten", "e-posten"), ("børne-", "eller ungdomsbog", "børne- eller ungdomsbog"),
            ("stor –", "eller lille", "stor – eller lille"), ("vask\u{AD}", "bjørn", "vaskbjørn"),
            ("en", "to", "en to"),
        ])
    func linesAreJoinedAndCutWordsMended(_ first: String, _ second: String, _ joined: String) {
        #expect(LineJoiner().join([SourceLine(first), SourceLine(second)]) == joined)
    }

    @Test func aHyphenThatTheDocumentWritesElsewhereStays() {
        let joiner = LineJoiner(hyphenated: ["inter-kulturel"])
        #expect(
            joiner.join([SourceLine("en inter-"), SourceLine("kulturel dag")])
                == "en inter-kulturel dag")
    }

    @Test func blanksOfAllKindsAreOne() {
        #expect(LineJoiner.tidied(" a\u{A0}\u{A0}b\t c\u{AD}d\u{200B} ") == "a b cd")
    }

    @Test(
        arguments: [
            ("Side 11 af 18", 11, 18), ("side 3", 3, nil), ("Side 1/4", 1, 4), ("- 7 -", 7, nil),
            ("Page 3 of 7", 3, 7), ("4 / 18", 4, 18), ("12", 12, nil),
        ] as [(String, Int, Int?)])
    func pageNumbersAreKnown(_ line: String, _ page: Int, _ total: Int?) throws {
        let number = try #require(PageNumberLine(line))
        #expect(number.page == page)
        #expect(number.total == total)
    }

    @Test(arguments: ["Mål 3", "Side om side", "7 af 4", "3 høringssvar", "S. Jensen", "", "2.1"])
    func otherLinesAreNoPageNumbers(_ line: String) {
        #expect(PageNumberLine(line) == nil)
    }

    private func pages(_ text: String) -> [Int] { PageFinder(FileLine.split(text)).pages }

    @Test func pagesByFootersAndByHeaders() {
        let body = "en linje\nto linjer\n"
        #expect(
            pages("\(body)Side 1 af 2\n\(body)Side 2 af 2\n") == [1, 1, 1, 2, 2, 2])
        #expect(
            pages("Side 1 af 2\n\(body)Side 2 af 2\n\(body)") == [1, 1, 1, 2, 2, 2])
        #expect(pages(body + body) == [])
    }

    @Test func aStrayBlankTellsNoPages() {
        let lines = (1...40).map { "linje \($0)" }
        #expect(pages(lines.joined(separator: "\n ")) == [])
        #expect(pages("a\n b\nc\n") == [])
    }

    @Test func repeatedHeadersAreFurniture() {
        let text = (1...4).map {
            "Sag 7 – bilag \($0)\n\n\(["Sol", "Regn", "Sne", "Slud"][$0 - 1]) i dag.\n"
        }
        .joined(separator: "\u{C}")
        let document = PlainTextReader.read(text, name: "x")
        #expect(document.blocks.filter { $0.kind == .furniture }.count == 4)
        #expect(document.pageCount == 4)
    }

    @Test func aFootnoteIsNoPartOfTheText() {
        let text = "Regnskabet,1 som alle kender, går\n\n1\nLagt frem i maj.\n\u{C}videre her.\n"
        let document = PlainTextReader.read(text, name: "x")
        #expect(document.blocks.map(\.kind) == [.paragraph, .footnote, .paragraph])
    }

    @Test func theSumOfBytesIsTheStandards() {
        // FIPS 180-4's own examples.
        #expect(
            SHA256.hexadecimal(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.hexadecimal(of: [])
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            SHA256.hexadecimal(of: Array(repeating: 0x61, count: 1_000))
                == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    }
}
