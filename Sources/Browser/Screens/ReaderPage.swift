import Language
import PolicyModel

/// A passage as blocks of lines: every block can be the current one, so that all of it can be
/// reached, seen and heard.
struct ReaderPage: Sendable {
    struct Block: Sendable {
        enum Kind: Hashable {
            case headline
            case paragraph
            case fact
            case link(PassageID)
        }

        let kind: Kind
        let start: Int
        let lines: [WrappedText.Line]
        /// Character offset of the block's text in the passage's text; for hits.
        let hits: [[Range<Int>]]

        var end: Int { start + lines.count }
    }

    /// Each is laid out whenever the passage is opened; who wants more has the section's list.
    private static let mostLinks = 24

    private(set) var blocks: [Block] = []
    private(set) var height = 0
    let width: Int
    private let search: Search?

    init(_ passage: Passage, words: Words, search: Search?, width: Int, withSection: Bool) {
        self.width = max(1, min(BrowserSession.textWidth, width))
        self.search = search
        let section = passage.section.flatMap(words.source.section)
        if withSection, let section { add(.fact, words.fullTitle(section)) }
        let head = words.head(passage).string
        add(.headline, SafeText(passage.gist.map { head + "  " + $0 } ?? head), gap: withSection)
        var isFirst = true
        for paragraph in passage.text.split(separator: "\n", omittingEmptySubsequences: true) {
            add(.paragraph, SafeText(paragraph), gap: isFirst)
            isFirst = false
        }
        var gap = true
        func fact(_ text: SafeText) {
            add(.fact, text, gap: gap)
            gap = false
        }
        if let told = Self.replaced(in: passage.text, words) { fact(told) }
        let links: PassageLinks
        switch passage {
        case .response(let response):
            words.responseFacts(response).forEach(fact)
            links = words.links(of: response, most: Self.mostLinks)
        case .remark(let remark):
            words.remarkFacts(remark).forEach(fact)
            links = words.links(of: remark, most: Self.mostLinks)
        }
        gap = true
        for link in links.all {
            add(.link(link.target), link.text, gap: gap)
            gap = false
        }
        if let more = words.more(links) { fact(more) }
        if let notice = words.notice(passage) { add(.fact, notice, gap: true) }
    }

    /// Which characters of the text are shown as a mark, by their numbers and how often; nil where
    /// there are none.
    private static func replaced(in text: String, _ words: Words) -> SafeText? {
        guard SafeText(text).replaced > 0 else { return nil }
        var counts: [UInt32: Int] = [:]
        for scalar in text.unicodeScalars where SafeText.isHostile(scalar) && scalar != "\r" {
            counts[scalar.value, default: 0] += 1
        }
        let list = counts.sorted { $0.key < $1.key }.map { value, count in
            let digits = String(value, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            return count == 1 ? name : "\(name) (\(count))"
        }
        return words.safe(
            .readerReplaced,
            ["mark": String(SafeText.mark), "list": list.joined(separator: ", ")])
    }

    private mutating func add(_ kind: Block.Kind, _ text: SafeText, gap: Bool = false) {
        if gap, height > 0 { height += 1 }
        let lines = WrappedText(text, width: width).lines
        let marks = search?.marks(in: text) ?? []
        blocks.append(
            Block(
                kind: kind, start: height, lines: lines,
                hits: lines.map { SafeText.hits(marks, in: $0.range) }))
        height += lines.count
    }

    var firstParagraph: Int { blocks.firstIndex { $0.kind == .paragraph } ?? 0 }
}

/// The page on screen, kept while nothing changes that it is made of: a key that scrolls lays out
/// nothing.
struct LaidOutPage: Sendable {
    /// What a page is made of beside the session's words and search, whose change drops it.
    struct Key: Hashable, Sendable {
        let passage: PassageID
        let width: Int
        let withSection: Bool
    }

    let key: Key
    let page: ReaderPage
}
