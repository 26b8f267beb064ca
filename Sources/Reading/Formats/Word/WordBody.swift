/// `word/document.xml`: a fact for every paragraph. What is in it as text comes from pandoc; this
/// only says how it looks, where it stands, and which number it bears.
struct WordBody: Sendable {
    private(set) var facts: [ParagraphFact] = []
    /// As Word last laid the document out; nil when no `w:lastRenderedPageBreak` tells.
    private(set) var pageCount: Int?

    private let styles: WordStyles
    private var numbering: WordNumbering
    private var page = 1
    private var breaks = 0
    /// Paragraphs that are open: a text box has its own inside another.
    private var open: [Paragraph] = []
    private var rows: [(start: Int, last: Int)] = []

    private struct Paragraph {
        var fact = ParagraphFact()
        var style: String?
        var list: Int?
        var level: Int?
        var outline: Int?
        var run = Run()
        var page: Int
    }

    private struct Run {
        var style: String?
        var isItalic: Bool?
        var isBold: Bool?
    }

    /// The facts of a whole .docx; none when its parts cannot be read.
    static func facts(of archive: ZipArchive) -> ParagraphFacts {
        guard let xml = archive.part("word/document.xml") else { return ParagraphFacts() }
        let body = WordBody(
            xml, styles: archive.part("word/styles.xml").map(WordStyles.init) ?? WordStyles(),
            numbering: archive.part("word/numbering.xml").map(WordNumbering.init)
                ?? WordNumbering())
        // Word counts its pages as well. Where the two disagree, the breaks are of different
        // ages, and no page is better than a wrong one.
        let counted = archive.part("docProps/app.xml").flatMap(Self.statedPages)
        guard let pageCount = body.pageCount, counted == nil || counted == pageCount else {
            return ParagraphFacts(
                body.facts.map { fact in
                    var fact = fact
                    fact.page = nil
                    fact.pageStarts = []
                    return fact
                })
        }
        return ParagraphFacts(body.facts, pageCount: pageCount)
    }

    private static func statedPages(_ xml: [UInt8]) -> Int? {
        var scanner = MarkupScanner(xml)
        var inPages = false
        while let event = scanner.next() {
            switch event {
            case .open(let element): inPages = element.name == "Pages"
            case .text(let text) where inPages: return Int(text)
            case .close, .text: inPages = false
            }
        }
        return nil
    }

    init(_ xml: [UInt8], styles: WordStyles, numbering: WordNumbering) {
        self.styles = styles
        self.numbering = numbering
        var scanner = MarkupScanner(xml)
        var skipped = 0
        var inProperties = 0
        var inText = false
        while let event = scanner.next() {
            switch event {
            case .open(let element):
                if skipped > 0 || Self.passedOver.contains(element.name) {
                    if !element.isEmpty { skipped += 1 }
                    continue
                }
                if element.name == "w:pPr", !element.isEmpty { inProperties += 1 }
                inText = element.name == "w:t" && !element.isEmpty
                begin(element, inProperties: inProperties > 0)
            case .close(let name):
                if skipped > 0 {
                    skipped -= 1
                    continue
                }
                if name == "w:pPr", inProperties > 0 { inProperties -= 1 }
                inText = false
                end(name)
            case .text(let text):
                if inText, skipped == 0 { append(text) }
            }
        }
        pageCount = breaks > 0 ? page : nil
    }

    /// Old properties and moved text of tracked changes, and what is said twice for old programs.
    private static let passedOver: Set<String> = [
        "w:rPrChange", "w:pPrChange", "w:moveFrom", "mc:Fallback", "w:sectPr",
    ]

    private mutating func begin(_ element: MarkupScanner.Element, inProperties: Bool) {
        let value = element["w:val"]
        let last = open.count - 1
        switch element.name {
        case "w:p":
            if element.isEmpty { return }
            open.append(Paragraph(page: page))
        case "w:tr": rows.append((page, page))
        case "w:tc": if let row = rows.last { page = row.start }
        case "w:lastRenderedPageBreak":
            page += 1
            breaks += 1
            if last >= 0 { open[last].fact.pageStarts.append(open[last].fact.letters) }
        case _ where last < 0: return
        case "w:pStyle": open[last].style = value
        case "w:numId": open[last].list = element.int("w:val")
        case "w:ilvl": open[last].level = element.int("w:val")
        case "w:outlineLvl": open[last].outline = element.int("w:val")
        case "w:r": open[last].run = Run()
        // The properties of the paragraph's mark are not those of its text.
        case _ where inProperties: return
        case "w:rStyle": open[last].run.style = value
        case "w:i": open[last].run.isItalic = WordStyles.isOn(value)
        case "w:b": open[last].run.isBold = WordStyles.isOn(value)
        default: return
        }
    }

    private mutating func append(_ text: String) {
        guard let paragraph = open.last else { return }
        let run = paragraph.run
        open[open.count - 1].fact.append(
            text,
            isItalic: run.isItalic
                ?? styles.isItalic(paragraph: paragraph.style, run: run.style),
            isBold: run.isBold ?? styles.isBold(paragraph: paragraph.style, run: run.style))
    }

    private mutating func end(_ name: String) {
        switch name {
        case "w:tc":
            if let row = rows.last { rows[rows.count - 1].last = max(row.last, page) }
        case "w:tr": if let row = rows.popLast() { page = max(row.last, page) }
        case "w:p": if let paragraph = open.popLast() { finish(paragraph) }
        default: break
        }
    }

    private mutating func finish(_ paragraph: Paragraph) {
        var fact = paragraph.fact
        fact.style = styles.name(paragraph.style)
        fact.isItalic = styles.isItalic(paragraph: paragraph.style, run: nil)
        fact.isBold = styles.isBold(paragraph: paragraph.style, run: nil)
        fact.page = paragraph.page + fact.pageStarts.count { $0 == 0 }
        fact.pageStarts.removeAll { $0 == 0 || $0 >= fact.letters }
        let outline = paragraph.outline.map { $0 < 9 ? $0 + 1 : nil }
        let level = outline ?? styles.headingLevel(paragraph.style)
        // A whole paragraph that bears an outline level is an accident of pasting.
        if let level, fact.letters <= 300 { fact.headingLevel = level }
        let inherited = styles.list(paragraph.style)
        // An empty paragraph bears no number that anybody sees, but Word counts it.
        if let list = paragraph.list ?? inherited?.id, list != 0 {
            let depth =
                paragraph.level ?? inherited?.level
                ?? numbering.level(of: list, style: paragraph.style, styles) ?? 0
            fact.number = numbering.next(list: list, level: depth, styles)
        }
        facts.append(fact)
    }
}
