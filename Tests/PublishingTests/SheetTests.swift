import Foundation
import Language
import PolicyModel
import Testing

@testable import Publishing

/// A small spreadsheet program: opens a sheet, lets a test type in cells, saves it again.
private struct Spreadsheet {
    var rows: [[String]]

    init(_ publication: Publication) throws {
        let bytes = DistributionSheet.bytes(of: publication)
        rows = try SeparatedValues.rows(SheetEncoding.text(bytes)).map(\.cells)
    }

    func column(_ header: String) -> Int { rows[0].firstIndex(of: header) ?? 0 }
    func row(_ id: String) -> Int { rows.firstIndex { $0[0] == id } ?? 0 }

    subscript(id: String, header: String) -> String {
        get { rows[row(id)][column(header)] }
        set { rows[row(id)][column(header)] = newValue }
    }

    func saved(separator: String = ";", lossy: Bool = false) -> [UInt8] {
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }.joined(separator: "\r\n")
        guard lossy else { return [0xEF, 0xBB, 0xBF] + Array(text.utf8) }
        let data = text.data(using: .windowsCP1252, allowLossyConversion: true) ?? Data()
        return Array(data)
    }
}

struct SheetTests {
    private let hearing = InventedCase.hearing

    private func words() throws -> [Catalogue] {
        [try Examples.words("da"), try Examples.words("en")]
    }

    private func sheet(
        _ hearing: Hearing? = nil, _ filter: Filter = .none, language: String = "da"
    ) throws -> Spreadsheet {
        try Spreadsheet(
            Publication(
                hearing ?? self.hearing, filter: filter, disclosure: .internal,
                words: try Examples.words(language)))
    }

    private func faults(_ sheet: Spreadsheet) throws -> [String] {
        do {
            _ = try DistributionSheet.reading(sheet.saved(), into: hearing, words: try words())
            return []
        } catch let faults as SheetFaults {
            let danish = try Examples.words()
            return faults.faults.map { $0.sentence(danish).string }
        }
    }

    // MARK: Out

    @Test func bytesAreWhatDanishExcelReads() throws {
        let publication = Publication(hearing, disclosure: .internal, words: try Examples.words())
        let bytes = DistributionSheet.bytes(of: publication)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(text.hasPrefix("\u{FEFF}id;type;afsnit;afsnitstitel;kort titel;tekst;kilde;"))
        #expect(text.hasSuffix("\r\n"))
        #expect(text.contains("\"'=2+2 er ikke en formel.\n- Det er et punkt.\""))
    }

    @Test(arguments: ["=1", "+1", "-1", "@a", "\ta", "'a", "1-2", "2.1", "12", "＝1", "3/4"])
    func dangerousCellsAreTextAndComeBack(text: String) {
        #expect(SheetCell.written(text).hasPrefix("'"))
        #expect(SheetCell.read(SheetCell.written(text)) == text)
    }

    @Test func noIdLooksLikeADate() throws {
        for row in try sheet().rows.dropFirst() {
            for cell in row {
                #expect(!cell.allSatisfy { $0.isNumber || "-./".contains($0) } || cell.isEmpty)
            }
        }
    }

    @Test func aFilterTakesOneDepartment() throws {
        let ids = try sheet(nil, Filter([.department: ["HAV"]])).rows.map { $0[0] }
        #expect(ids == ["id", "H1", "H2", "H4", "B1", "B4"])
    }

    // MARK: Back

    @Test func anUntouchedSheetChangesNothing() throws {
        for lossy in [false, true] {
            for language in ["da", "en"] {
                let bytes = try sheet(language: language).saved(lossy: lossy)
                let read = try DistributionSheet.reading(bytes, into: hearing, words: try words())
                #expect(read.changes.isEmpty, "\(read.changes)")
                #expect(read.hearing == hearing)
            }
        }
    }

    @Test(arguments: [(";", false), (",", false), ("\t", false), (";", true)])
    func whatIsFilledInComesBack(separator: String, lossy: Bool) throws {
        var sheet = try sheet()
        sheet["H1", "høringsparter"] += "; Sydkaj og Kgs. Mole Lokaludvalg; +Foreningen Ærø Sejl"
        sheet["H2", "høringsparter"] = ""
        sheet["H2", "bemærkning"] = "Bunden er målt;\nden er for \"blød\"."
        sheet["H2", "udfald"] = "Ikke imødekommet, henvist"
        sheet["H2", "forfatter"] = "havneforvaltningen; VEJ"
        sheet["H3", "fordelt til"] = "vej"
        sheet["H3", "høringsparter"] = "'+foreningen ærø sejl"
        sheet["B2", "udfald"] = "declined"
        let read = try DistributionSheet.reading(
            sheet.saved(separator: separator, lossy: lossy), into: hearing, words: try words())
        let index = HearingIndex(read.hearing)
        let first = try #require(index.response("H1"))
        #expect(
            first.attributions.filter(\.basis.counts).map(\.respondent)
                == ["nordkaj-lokaludvalg", "faelles", "foreningen-aeroe-sejl"])
        #expect(
            first.attributions.contains(Attribution(respondent: "roklubben", basis: .suggested)))
        #expect(index.response("H2")?.attributions == [])
        #expect(index.response("H3")?.assignedTo == ["VEJ"])
        #expect(
            index.response("H3")?.attributions
                == [Attribution(respondent: "foreningen-aeroe-sejl", basis: .assigned)])
        #expect(index.respondent("foreningen-aeroe-sejl")?.answered == true)
        let draft = try #require(index.remark("B5"))
        #expect(draft.status == .draft)
        #expect(draft.text == "Bunden er målt;\nden er for \"blød\".")
        #expect(draft.outcomes == [.declined, .referred])
        #expect(draft.departments == ["HAV", "VEJ"])
        #expect(draft.answers == [ResponseLink(response: "H2", basis: .assigned)])
        #expect(index.remark("B2")?.outcomes == [.declined])
        #expect(index.remark("B2")?.outcomeBasis == .assigned)

        // Out again: what was filled in stands there, and reading it changes nothing more.
        let again = try self.sheet(read.hearing)
        #expect(again["H2", "bemærkning"] == draft.text)
        #expect(again["H2", "udfald"] == "Ikke imødekommet, Henvist")
        #expect(!again.rows.contains { $0[0] == "B5" })
        let second = try DistributionSheet.reading(
            again.saved(), into: read.hearing, words: try words())
        #expect(second.changes.isEmpty)
        // And the first sheet, read once more, adds nothing twice.
        let third = try DistributionSheet.reading(
            sheet.saved(separator: separator, lossy: lossy), into: read.hearing,
            words: try words())
        #expect(third.changes.isEmpty)
    }

    @Test func aDraftIsChangedAndEmptied() throws {
        var sheet = try sheet()
        sheet["H3", "bemærkning"] = "Første udkast"
        let first = try DistributionSheet.reading(
            sheet.saved(), into: hearing, words: try words()
        ).hearing
        var changed = try self.sheet(first)
        changed["H3", "bemærkning"] = "Andet udkast"
        let second = try DistributionSheet.reading(
            changed.saved(), into: first, words: try words()
        ).hearing
        #expect(HearingIndex(second).remark("B5")?.text == "Andet udkast")
        var emptied = try self.sheet(second)
        emptied["H3", "bemærkning"] = ""
        let third = try DistributionSheet.reading(
            emptied.saved(), into: second, words: try words())
        #expect(third.hearing == hearing)
        #expect(third.changes.count == 1)
    }

    @Test func peoplesOwnColumnsAndOrderDoNotMatter() throws {
        var sheet = try sheet()
        sheet["H3", "fordelt til"] = "HAV"
        sheet.rows = sheet.rows.map { ["egen"] + $0.reversed() } + [["", "", ""]]
        let read = try DistributionSheet.reading(
            sheet.saved(), into: hearing, words: try words())
        #expect(HearingIndex(read.hearing).response("H3")?.assignedTo == ["HAV"])
    }

    // MARK: Faults

    @Test func faultsAreToldByRowAndNothingIsApplied() throws {
        var sheet = try sheet()
        sheet["H1", "høringsparter"] = "Nordkaj Lokaludvalg; Roklub"
        sheet["H2", "udfald"] = "Måske"
        sheet["H2", "bemærkning"] = "Noget"
        sheet["H3", "forfatter"] = "HAV"
        sheet["H4", "fordelt til"] = "XYZ"
        sheet["H5", "høringsparter"] = ""
        sheet["H6", "høringsparter"] = "#NAVN?"
        sheet["B1", "forfatter"] = "VEJ"
        let said = try faults(sheet)
        #expect(said.count == 7)
        #expect(said[0].hasPrefix("Række 2, høringsparter: Roklub er ikke en høringspart"))
        #expect(said[0].contains("Roklubben"))
        #expect(said[1].hasPrefix("Række 3, udfald: Måske er intet udfald; der findes Ændret"))
        #expect(said[2].hasPrefix("Række 4, bemærkning: udfald og forfatter"))
        #expect(
            said[3] == "Række 5, fordelt til: XYZ er ingen kendt forvaltning; der findes HAV og VEJ"
        )
        #expect(said[4].hasPrefix("Række 6, høringsparter: Nordkaj Lokaludvalg fremgår af dok"))
        #expect(said[5].contains("apostrof"))
        #expect(said[6].contains("Tangløb") || said[6].contains("forfatter"))
    }

    @Test func rowsMustFitTheHearing() throws {
        var sheet = try sheet()
        sheet.rows.append(sheet.rows[1])
        var unknown = sheet.rows[2]
        unknown[0] = "H99"
        sheet.rows.append(unknown)
        var nameless = sheet.rows[2]
        nameless[0] = ""
        sheet.rows.append(nameless)
        let said = try faults(sheet)
        #expect(said.count == 3)
        #expect(said[0] == "Række 12: H1 står også i række 2")
        #expect(said[1].hasPrefix("Række 13: H99 "))
        #expect(said[2] == "Række 14: rækken har indhold, men intet id")
        var other = hearing
        other.id = "en-anden"
        let foreign = try self.sheet(other)
        #expect(try faults(foreign).first == "Række 2: H1 kommer fra en anden høring")
    }

    @Test func twoWhoChangedTheSameAreTold() throws {
        var sheet = try sheet()
        sheet["H3", "fordelt til"] = "HAV"
        sheet["H2", "fordelt til"] = "HAV VEJ"
        var changed = hearing
        changed.responses[2].assignedTo = ["VEJ"]
        let faults = #expect(throws: SheetFaults.self) {
            try DistributionSheet.reading(sheet.saved(), into: changed, words: try words())
        }
        #expect(faults?.faults.map(\.problem) == [.conflict(now: "VEJ")])
        // What the sheet did not touch, it does not take back.
        let old = try self.sheet()
        let read = try DistributionSheet.reading(old.saved(), into: changed, words: try words())
        #expect(read.hearing == changed)
    }

    @Test func otherFilesAreToldApart() throws {
        let words = try words()
        func problem(_ bytes: [UInt8]) -> SheetFault.Problem? {
            do {
                _ = try DistributionSheet.parse(bytes, words: words)
                return nil
            } catch { return error.faults.first?.problem }
        }
        #expect(problem([0x50, 0x4B, 0x03, 0x04, 0, 0]) == .workbook)
        #expect(problem(Array("a;b\r\n1;2".utf8)) == .missingColumn(.id))
        #expect(problem([]) == .missingColumn(.id))
        #expect(problem(Array("id;tekst\nH1;\"uden slut".utf8)) == .openQuote)
        #expect(problem(Array("sep=,\nid,tekst\nH1,a".utf8)) == nil)
        #expect(DistributionSheet.isLikely(try sheet().saved(), words: words))
        #expect(!DistributionSheet.isLikely(Array("nr;svar;bemærkning\n1;a;b".utf8), words: words))
    }

    @Test func utf16FromExcelIsRead() throws {
        var sheet = try sheet()
        sheet["H3", "fordelt til"] = "HAV"
        let text = String(decoding: sheet.saved(separator: "\t").dropFirst(3), as: UTF8.self)
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        let read = try DistributionSheet.reading(bytes, into: hearing, words: try words())
        #expect(HearingIndex(read.hearing).response("H3")?.assignedTo == ["HAV"])
    }
}
