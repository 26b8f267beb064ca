/// `content.xml` and `styles.xml` of an OpenDocument text: a fact for every paragraph, as
/// ``WordBody`` has them. OpenDocument 1.3, part 3: 16.2 (styles), 5.1 (paragraphs), 5.6 (soft page
/// breaks).
struct OpenDocumentBody: Sendable {
    private struct Style: Sendable {
        var displayName: String?
        var parent: String?
        var isItalic: Bool?
        var isBold: Bool?
    }

    /// By family and name.
    private var styles: [String: Style] = [:]
    private var facts: [ParagraphFact] = []
    private var page = 1
    private var breaks = 0
    private var open: [(fact: ParagraphFact, style: String?)] = []
    private var spans: [String?] = []
    private var inHeader = false
    private var cell = ParagraphFact.HeaderCell(row: 0, column: -1)

    static func facts(of archive: ZipArchive) -> ParagraphFacts {
        guard let content = archive.part("content.xml") else { return ParagraphFacts() }
        var body = OpenDocumentBody()
        if let styles = archive.part("styles.xml") { body.readStyles(styles) }
        body.readStyles(content)
        body.read(content)
        let stated = archive.part("meta.xml").flatMap(statedPages)
        // A break is only written where the program had laid the text out.
        guard body.breaks > 0, stated == nil || stated == body.page else {
            return ParagraphFacts(
                body.facts.map { fact in
                    var fact = fact
                    fact.page = nil
                    fact.pageStarts = []
                    return fact
                })
        }
        return ParagraphFacts(body.facts, pageCount: body.page)
    }

    private static func statedPages(_ xml: [UInt8]) -> Int? {
        var scanner = MarkupScanner(xml)
        while let event = scanner.next() {
            if case .open(let element) = event, element.name == "meta:document-statistic" {
                return element.int("meta:page-count")
            }
        }
        return nil
    }

    private mutating func readStyles(_ xml: [UInt8]) {
        var scanner = MarkupScanner(xml)
        var key: String?
        while let event = scanner.next() {
            guard case .open(let element) = event else {
                if event == .close("style:style") { key = nil }
                continue
            }
            switch element.name {
            case "style:style":
                let id = (element["style:family"] ?? "") + " " + (element["style:name"] ?? "")
                styles[id] = Style(
                    displayName: element["style:display-name"],
                    parent: element["style:parent-style-name"])
                key = element.isEmpty ? nil : id
            case "style:text-properties":
                guard let key else { continue }
                if let value = element["fo:font-style"] {
                    styles[key]?.isItalic = value == "italic" || value == "oblique"
                }
                if let value = element["fo:font-weight"] {
                    styles[key]?.isBold = value == "bold" || Int(value) ?? 0 >= 600
                }
            case "office:body": return
            default: break
            }
        }
    }

    private func inherited<Value>(
        _ family: String, _ name: String?, _ property: (Style) -> Value?
    ) -> Value? {
        var next = name
        for _ in 0..<32 {
            guard let name = next, let style = styles[family + " " + name] else { return nil }
            if let value = property(style) { return value }
            next = style.parent
        }
        return nil
    }

    /// Notes, comments and deleted text are not the paragraph's.
    private static let passedOver: Set<String> = [
        "text:note", "office:annotation", "text:tracked-changes",
    ]

    private mutating func read(_ xml: [UInt8]) {
        var scanner = MarkupScanner(xml)
        var skipped = 0
        while let event = scanner.next() {
            switch event {
            case .open(let element):
                if skipped > 0 || Self.passedOver.contains(element.name) {
                    if !element.isEmpty { skipped += 1 }
                } else {
                    begin(element)
                }
            case .close(let name):
                if skipped > 0 { skipped -= 1 } else { end(name) }
            case .text(let text): if skipped == 0 { append(text) }
            }
        }
    }

    private mutating func begin(_ element: MarkupScanner.Element) {
        switch element.name {
        case "text:p", "text:h":
            if element.isEmpty { return }
            var fact = ParagraphFact()
            fact.page = page
            if inHeader { fact.headerCell = cell }
            open.append((fact, element["text:style-name"]))
        case "table:table-header-rows": inHeader = true
        case "table:table-row": cell = .init(row: cell.row + 1, column: -1)
        case "table:table-cell", "table:covered-table-cell": cell.column += 1
        case "text:span": if !element.isEmpty { spans.append(element["text:style-name"]) }
        case "text:soft-page-break":
            page += 1
            breaks += 1
            guard let fact = open.last?.fact else { return }
            if fact.letters == 0 {
                open[open.count - 1].fact.page = page
            } else {
                open[open.count - 1].fact.pageStarts.append(fact.letters)
            }
        default: break
        }
    }

    private mutating func append(_ text: String) {
        guard let paragraph = open.last else { return }
        // The innermost word counts.
        func value(_ property: (Style) -> Bool?) -> Bool {
            for span in spans.reversed() {
                if let value = inherited("text", span, property) { return value }
            }
            return inherited("paragraph", paragraph.style, property) ?? false
        }
        open[open.count - 1].fact.append(text, isItalic: value(\.isItalic), isBold: value(\.isBold))
    }

    private mutating func end(_ name: String) {
        switch name {
        case "table:table-header-rows": inHeader = false
        case "text:span": spans.removeLast(spans.isEmpty ? 0 : 1)
        case "text:p", "text:h":
            guard let (closed, style) = open.popLast() else { return }
            var fact = closed
            // An automatic style stands for what the author did by hand; the name is its
            // parent's. "Text_20_body" is how a name with blanks is written.
            let named = style.flatMap { inherited("paragraph", $0, \.displayName) ?? rootName($0) }
            fact.isItalic = inherited("paragraph", style, \.isItalic) ?? false
            fact.isBold = inherited("paragraph", style, \.isBold) ?? false
            fact.style = named?.replacing("_20_", with: " ")
            fact.pageStarts.removeAll { $0 >= fact.letters }
            facts.append(fact)
        default: break
        }
    }

    private func rootName(_ name: String) -> String {
        var name = name
        for _ in 0..<32 {
            guard let parent = styles["paragraph " + name]?.parent else { break }
            name = parent
        }
        return name
    }
}
