import Foundation
import PolicyModel
import Testing

@testable import Reading

/// One text gives one hearing, whatever file it comes in.
@Suite struct SameTextTests {
    // MARK: An invented text

    private enum Piece {
        case title(String)
        case heading(String, level: Int)
        case text(String)
        /// In italics where the format has them.
        case remark(String)
    }

    private static let text: [Piece] = [
        .title("Bilag 2. Resumé af høringssvar til Molepolitik 2031-34"),
        .text(
            "Udkast til Molepolitik 2031-34 for Tangvig Kommune var i offentlig høring fra den 2. "
                + "maj til den 9. juni 2030."),
        .text(
            "Der er modtaget høringssvar fra følgende: Nordre Tang Lokaludvalg, Tangvig "
                + "Ældreråd, Foreningen Lange Moler, Muslingefiskernes Fagforening samt en "
                + "borger."),
        .text("Forvaltningernes bemærkninger står i kursiv efter høringssvarene."),
        .heading("Pejlemærke 1. En mole for alle", level: 1),
        .heading("Mål 1. Flere bænke på molen", level: 2),
        .text(
            "En række høringssvar ønsker flere bænke, og nogle af dem peger på, at bænkene skal "
                + "have ryglæn, så man kan sidde og se på skibene uden at blive træt."),
        .text(
            "Tangvig Ældreråd og Foreningen Lange Moler anfører, at der mangler et sted at gå i "
                + "læ, når vinden kommer fra nord."),
        .remark(
            "Havneforvaltningen bemærker, at der opstilles tyve bænke i 2032. Teksten er "
                + "præciseret, så det fremgår, at bænkene får ryglæn."),
        .heading("Mål 2. Mindre larm om natten", level: 2),
        .text(
            "To høringssvar foreslår, at kranerne står stille efter klokken ti om aftenen."),
        .remark(
            "Teknikforvaltningen vurderer, at kranerne må køre efter planen. Forslaget "
                + "imødekommes ikke."),
        .heading("Pejlemærke 2. Havnen skal kunne læres", level: 1),
        .heading("Mål 3. Besøg af skoleklasser", level: 2),
        .text(
            "Nordre Tang Lokaludvalg mener, at alle skoleklasser bør besøge molen hvert år, og "
                + "at besøget skal være gratis."),
        .text("Enkelte høringssvar efterlyser en vandhane ved den yderste lygte."),
        .remark(
            "Havneforvaltningen oplyser, at ønsket om en vandhane rejses ved "
                + "budgetforhandlingerne for 2032."),
    ]

    private static var markdown: String {
        text.map { piece in
            switch piece {
            case .title(let text): "# \(text)"
            case .heading(let text, let level):
                String(repeating: "#", count: level + 1) + " \(text)"
            case .text(let text): text
            case .remark(let text): "*\(text)*"
            }
        }.joined(separator: "\n\n") + "\n"
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private static var plain: String {
        text.map { piece in
            switch piece {
            case .title(let text), .heading(let text, _), .text(let text), .remark(let text):
                wrapped(text, 74).joined(separator: "\n")
            }
        }.joined(separator: "\n\n") + "\n"
    }

    /// Two pages: the second pejlemærke begins a new one.
    private static var pdf: [UInt8] {
        var pdf = PDFFixture()
        pdf.page()
        var y = 80.0
        for piece in text {
            switch piece {
            case .title(let text):
                y = pdf.lines(wrapped(text, 70), y: y, size: 14, font: .bold) + 8
            case .heading(let text, let level):
                if text.hasPrefix("Pejlemærke 2") {
                    pdf.page()
                    y = 80
                }
                y = pdf.lines(
                    wrapped(text, 60), y: y + 6, size: level == 1 ? 13 : 12, font: .bold)
            case .text(let text): y = pdf.lines(wrapped(text, 78), y: y)
            case .remark(let text): y = pdf.lines(wrapped(text, 78), y: y, font: .italic)
            }
        }
        return pdf.bytes()
    }

    @Test func anInventedText() throws {
        let word = try FormatFixtures.made(Self.markdown, to: "docx")
        let files: [(String, [UInt8])] = [
            ("bilag.docx", word), ("bilag.pdf", Self.pdf), ("bilag.txt", Array(Self.plain.utf8)),
            ("bilag.odt", try FormatFixtures.made(Self.markdown, to: "odt")),
            ("bilag.rtf", try FormatFixtures.made(Self.markdown, to: "rtf")),
            ("bilag.html", try FormatFixtures.made(Self.markdown, to: "html")),
            ("bilag.md", Array(Self.markdown.utf8)),
        ]
        let hearings = try files.map { try Reader.read(bytes: $0.1, name: $0.0).hearing }
        let first = HearingShape(hearings[0])
        // The text is one that holds something of everything.
        #expect(first.passages.count == 8 && first.respondents.count == 5, "\(first)")
        #expect(hearings[0].sections.map(\.title).count == 5)
        #expect(hearings[0].remarks.map(\.outcomes) == [[.changed], [.declined], [.referred]])
        #expect(hearings[0].responses[1].attributions.count == 2)
        for (file, hearing) in zip(files, hearings).dropFirst() {
            #expect(HearingShape(hearing).differences(from: first) == [], "\(file.0)")
        }
        let pages = hearings[1].responses.map(\.source.page)
        #expect(pages == [1, 1, 1, 2, 2])
    }

    // MARK: The samples

    /// `notat-skadet.txt` is left out: damage is what it is there for.
    @Test(arguments: [
        ["resume/resume.docx", "resume/resume.pdf", "resume/resume-layout.txt"],
        ["resume/resume.docx", "resume/resume-plain.txt"],
        ["svar/svar.docx", "svar/svar.txt"],
        ["hvidbog/hvidbog.docx", "hvidbog/hvidbog.html"],
        ["notat/notat.docx", "notat/notat.pdf"],
        ["skema/skema.docx", "skema/skema.html", "skema/skema.csv"],
    ])
    func aSample(files: [String]) throws {
        var shapes: [HearingShape] = []
        for file in files {
            guard let bytes = try Samples.bytes(file) else {
                print("skipped: ../shared/samples is not here")
                return
            }
            let name = file.split(separator: "/").last.map(String.init) ?? file
            var hearing = try Reader.read(bytes: bytes, name: name).hearing
            // A sheet has no room for a title and what stands above the table.
            if name.hasSuffix(".csv") { hearing.takeFront(of: shapes.first) }
            shapes.append(HearingShape(hearing))
        }
        let first = try #require(shapes.first)
        for (file, shape) in zip(files, shapes).dropFirst() {
            #expect(shape.differences(from: first) == [], "\(file)")
        }
    }
}

extension Hearing {
    fileprivate mutating func takeFront(of shape: HearingShape?) {
        guard let shape else { return }
        title = shape.title
        opens = shape.opens
        closes = shape.closes
    }
}

/// A hearing without what only some formats have: pages, lines, and how a text was broken.
private struct HearingShape: Equatable {
    let title: String
    let opens: CalendarDay?
    let closes: CalendarDay?
    /// A line each, so that a difference can be read.
    let sections: [String]
    let respondents: [String]
    let passages: [String]

    init(_ hearing: Hearing) {
        title = hearing.title
        opens = hearing.opens
        closes = hearing.closes
        let titles = Dictionary(
            hearing.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
        let names = Dictionary(
            hearing.respondents.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        let numbers = Dictionary(
            hearing.submissions.map { ($0.id, $0.number ?? "-") }, uniquingKeysWith: { a, _ in a })
        func line(_ parts: Any...) -> String { parts.map { "\($0)" }.joined(separator: " | ") }
        func name(of id: Section.ID?) -> String { id.flatMap { titles[$0] } ?? "-" }
        sections = hearing.sections.map {
            line(
                $0.id, $0.kind, $0.label ?? "-", $0.number?.description ?? "-", $0.title,
                name(of: $0.parent), $0.status?.rawValue ?? "-")
        }
        respondents = hearing.respondents.map {
            line($0.id, $0.name, $0.kind, $0.lokaludvalg, $0.answered)
        }
        passages =
            hearing.responses.map { response in
                line(
                    response.id, name(of: response.section), Self.bare(response.text),
                    response.attributions.map { (names[$0.respondent] ?? "?", $0.basis) },
                    response.submissions.map { numbers[$0] ?? "?" },
                    response.quantity.map { "\($0)" } ?? "-", response.places.map(\.name))
            }
            + hearing.remarks.map { remark in
                line(
                    remark.id, name(of: remark.section), Self.bare(remark.text),
                    remark.departments, remark.departmentWords ?? "-", remark.outcomes,
                    remark.outcomeBasis.map { "\($0)" } ?? "-",
                    remark.answers.map { "\($0.response) \($0.basis)" })
            }
    }

    /// The mark of a footnote is a digit behind a word where the format is bare text.
    private static func bare(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).map { word in
            let bare = GoldScore.bare(String(word))
            let isMarked = bare.last?.isNumber == true && bare.dropLast().allSatisfy(\.isLetter)
            return isMarked && bare.count > 2 ? String(bare.dropLast()) : bare
        }
        return words.joined()
    }

    func differences(from other: HearingShape) -> [String] {
        var all = [title, "\(String(describing: opens))–\(String(describing: closes))"]
        var others = [
            other.title, "\(String(describing: other.opens))–\(String(describing: other.closes))",
        ]
        all += sections + respondents + passages
        others += other.sections + other.respondents + other.passages
        return all.difference(from: others).map { change in
            switch change {
            case .insert(_, let line, _): "+ \(line)"
            case .remove(_, let line, _): "- \(line)"
            }
        }
    }
}
