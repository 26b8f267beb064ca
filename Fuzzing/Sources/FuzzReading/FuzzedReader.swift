import Foundation
import PolicyModel

@testable import Reading

/// The readers that take bytes from strangers and need no helper program: with the answers of
/// pandoc and pdftohtml, of which the reader must believe nothing either.
enum FuzzedReader: UInt8, CaseIterable {
    /// A text file, its style recognised.
    case text
    /// A text file whose style the user gives: the first byte chooses it.
    case textInStyle
    /// A table with separators, in all encodings.
    case csv
    /// What pandoc writes, as JSON.
    case pandoc
    /// What `pdftohtml -xml` writes.
    case pdf
    /// A .docx or .odt as a zip file.
    case package
    /// A part of a .docx, taken for its text, its styles and its numbering at once.
    case wordPart
    /// Deflated data.
    case deflated
    /// RTF before pandoc, and a piece of HTML inside Markdown.
    case markup

    /// A digit in a corpus file's first place is the reader's number.
    init(_ byte: UInt8) {
        let all = Self.allCases
        self = all[Int(byte &- UInt8(ascii: "0")) % all.count]
    }

    func read(_ bytes: [UInt8]) {
        switch self {
        case .text: Self.readText(bytes, ReadingOptions())
        case .textInStyle:
            let styles = DocumentStyle.allCases
            guard let choice = bytes.first else { return }
            let style = styles[Int(choice &- UInt8(ascii: "0")) % styles.count]
            Self.readText(Array(bytes.dropFirst()), ReadingOptions(style: style))
        case .csv:
            guard let text = try? DecodedText(bytes, name: "x.csv").text,
                let document = try? CSVReader.read(text, name: "x.csv")
            else { return }
            Self.readStructure(of: document)
        case .pandoc: Self.readPandoc(bytes)
        case .pdf: Self.readLayout(bytes)
        case .package:
            guard let archive = ZipArchive(bytes) else { return }
            _ = archive.totalSize
            Self.compare(WordBody.facts(of: archive))
            Self.compare(OpenDocumentBody.facts(of: archive))
        case .wordPart:
            let body = WordBody(bytes, styles: WordStyles(bytes), numbering: WordNumbering(bytes))
            Self.compare(ParagraphFacts(body.facts))
        case .deflated: _ = Inflate.bytes(of: bytes[...], limit: 1 << 20)
        case .markup:
            _ = RichText.plain(bytes)
            _ = MarkupText.words(of: String(decoding: bytes, as: UTF8.self))
            for source in ["html", "rtf", "commonmark"] {
                _ = Nesting.isTooDeep(bytes, as: source)
            }
        }
    }

    private static func readText(_ bytes: [UInt8], _ options: ReadingOptions) {
        guard let text = try? DecodedText(bytes, name: "x.txt").text else { return }
        if let quick = PlainBytes.stretches(of: text), quick != Words.stretches(of: text) {
            fatalError("Words are cut differently by bytes and by characters")
        }
        readStructure(of: PlainTextReader.read(text, name: "x.txt"), options)
    }

    private static func readPandoc(_ bytes: [UInt8]) {
        guard let tree = try? JSONDecoder().decode(PandocTree.self, from: Data(bytes)) else {
            return
        }
        var converter = PandocConverter(keepsMetadata: true)
        let blocks = converter.blocks(of: tree)
        guard !blocks.isEmpty else { return }
        readStructure(
            of: SourceDocument(
                name: "x.docx", format: .word, layout: .paragraphs, pageCount: nil,
                blocks: blocks, pageEvidence: nil))
    }

    private static func readLayout(_ bytes: [UInt8]) {
        let layout = PDFLayout(bytes)
        guard layout.pages.contains(where: { !$0.pieces.isEmpty }) else { return }
        var assembly = PDFAssembly(layout)
        assembly.add()
        readStructure(
            of: SourceDocument(
                name: "x.pdf", format: .pdf, layout: .paragraphs, pageCount: layout.pages.count,
                blocks: assembly.blocks, pageNumbers: assembly.pageNumbers, pageEvidence: .format))
    }

    /// From lines and cells to a hearing, as `Reader.read` does it. A document that is read has
    /// every word of its own once, however damaged it is.
    private static func readStructure(
        of document: SourceDocument, _ options: ReadingOptions = ReadingOptions()
    ) {
        let result = try? Reader.read(document, options: options, registers: [register])
        let findings = result?.finished(document).findings ?? []
        if let lost = findings.first(where: { $0.kind == .wordsLost }) {
            fatalError("Words lost or added: \(lost.detail ?? "")")
        }
    }

    private static func compare(_ facts: ParagraphFacts) {
        var facts = facts
        _ = facts.take("Ordogflereord")
        _ = facts.missing(from: "Ordogflereord")
    }

    /// An invented authority, so that names of lokaludvalg and departments are looked for.
    private static let register = AuthorityRegister(
        authority: "Muslinge Kommune",
        registers: Registers(
            lokaludvalg: [
                Lokaludvalg(name: "Strandby", code: "1", places: ["Nordstranden"]),
                Lokaludvalg(name: "Gammel Tang", code: "2"),
            ],
            departments: [Department(abbreviation: "PLF", name: "Park- og Legeforvaltningen")]))
}
