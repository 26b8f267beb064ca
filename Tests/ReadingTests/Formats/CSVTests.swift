import Testing

@testable import Reading

struct CSVTests {
    private func read(_ text: String, _ name: String = "skema.csv") throws -> SourceDocument {
        try FormatFixtures.read(text, name)
    }

    @Test(arguments: [";", ",", "\t", "|"])
    func theSeparatorIsFound(separator: String) throws {
        let rows = [["Nr.", "Afsender", "Svar"], ["1", "Lygten", "Ja"], ["2", "Molen", "Nej"]]
        let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        let document = try read(text)
        #expect(document.format == .csv)
        #expect(document.cells == rows)
        guard case .table(let table) = document.blocks[0].kind else { return }
        #expect(table.map(\.isHeader) == [true, false, false])
        #expect(document.blocks[0].allLines.map(\.number) == [1, 1, 1, 2, 2, 2, 3, 3, 3])
    }

    @Test func quotedCellsKeepSeparatorsQuotesAndLines() throws {
        let document = try read(
            "\u{FEFF}Nr.;Svar;Bemærkning\n1;\"Flere lamper; \"\"gule\"\".\nOg bænke.\";\"Nej\"\n"
                + "2;Han sagde \"ja\";\n")
        #expect(
            document.cells == [
                ["Nr.", "Svar", "Bemærkning"],
                ["1", "Flere lamper; \"gule\"./Og bænke.", "Nej"],
                ["2", "Han sagde \"ja\"", ""],
            ])
        #expect(document.blocks[0].allLines.map(\.number) == [1, 1, 1, 2, 2, 3, 3, 4, 4])
    }

    @Test func excelSaysTheSeparatorItself() throws {
        let document = try read("sep=,\nNr.,Svar\n1,\"Ja; tak\"\n")
        #expect(document.cells == [["Nr.", "Svar"], ["1", "Ja; tak"]])
        #expect(document.blocks[0].allLines.first?.number == 2)
    }

    @Test func aSheetInWindows1252AndUTF16() throws {
        let text = "Nr.;Afsender\n1;Ærø Bådelaug\n"
        let old = text.unicodeScalars.map { UInt8($0.value) }
        let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { bytes, unit in
            bytes += [UInt8(unit & 255), UInt8(unit >> 8)]
        }
        for bytes in [old, wide] {
            #expect(try FormatFixtures.read(bytes, "x.csv").cells[1] == ["1", "Ærø Bådelaug"])
        }
    }

    @Test func aQuoteThatIsNeverClosedLosesNothing() throws {
        let document = try read("Nr.;Svar\n1;\"Ja\n2;Nej\n")
        let all = document.blocks[0].allLines.map(\.text).joined(separator: " ")
        for word in ["Nr.", "Svar", "1", "Ja", "2;Nej"] { #expect(all.contains(word)) }
    }

    @Test func aSheetWithoutANameIsKnownByItsColumnsAndProseIsNot() throws {
        #expect(try read("a;b;c\n1;2;3\n4;5;6\n", "standard input").format == .csv)
        let prose = "Vi mener, at broen, der er lang, er god.\n\nDet er sandt, ja, helt sandt.\n"
        #expect(try read(prose, "standard input").format == .plainText)
    }
}
