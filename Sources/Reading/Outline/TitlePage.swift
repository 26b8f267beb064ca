import PolicyModel

/// A title that nothing in its words tells: the first heading of all, over text that speaks of the
/// hearing (its period, who answered, who wrote this) and not of what was said.
enum TitlePage {
    /// The headings above such text as title lines. Text above the first heading, or a line that
    /// says what the document is, has told where the front matter ends; then nothing is changed.
    static func settled(_ pieces: [Piece]) -> [Piece] {
        guard let first = pieces.firstIndex(where: { !$0.isFurniture }), mayBeTitle(pieces[first]),
            let text = pieces[(first + 1)...].firstIndex(where: \.isText)
        else { return pieces }
        let headings = pieces[first..<text]
        guard headings.dropFirst().allSatisfy({ $0.isFurniture || $0.isTitle || isBare($0) })
        else { return pieces }
        let under = pieces[text...].prefix(12).prefix { !$0.isHeading }.compactMap {
            piece -> String? in
            if case .paragraph(let paragraph) = piece { paragraph.text } else { nil }
        }
        guard tellsOfHearing(under) else { return pieces }
        return pieces.enumerated().map { index, piece in
            guard index < text else { return piece }
            return switch piece {
            case .heading(let heading):
                .aside(Aside(kind: .title, text: heading.text, place: heading.place))
            case .paragraph(let paragraph):
                .aside(Aside(kind: .title, text: paragraph.text, place: paragraph.place))
            case .aside: piece
            }
        }
    }

    /// A bare heading, or a line that is no sentence: "Madplan 2031: her er, hvad I mente".
    private static func mayBeTitle(_ piece: Piece) -> Bool {
        guard case .paragraph(let paragraph) = piece else { return isBare(piece) }
        return !paragraph.text.endsSentence && !paragraph.text.hasSuffix(":")
            && paragraph.text.split(whereSeparator: \.isWhitespace).count <= 16
            && !FrontMatter.isLine(paragraph.text)
    }

    /// No number, no sign, and no title of a section about the hearing.
    private static func isBare(_ piece: Piece) -> Bool {
        guard case .heading(let heading) = piece else { return false }
        return heading.number == nil && heading.sign == nil && !AboutHearing.isTitle(heading.title)
            && !OutlineBuilder.isGeneral(heading.title)
    }

    private static func tellsOfHearing(_ texts: [String]) -> Bool {
        guard let first = texts.first else { return false }
        return FrontMatter.isLine(first) || Colophon.isColophon(first)
            || texts.contains { HearingFacts.period(in: $0) != nil }
            || RespondentList(preface: texts).entries.count(where: \.answered) >= 3
    }
}

extension Piece {
    fileprivate var isFurniture: Bool {
        if case .aside(let aside) = self { aside.kind != .title } else { false }
    }
    fileprivate var isTitle: Bool {
        if case .aside(let aside) = self { aside.kind == .title } else { false }
    }
    fileprivate var isText: Bool { if case .paragraph = self { true } else { false } }
    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
