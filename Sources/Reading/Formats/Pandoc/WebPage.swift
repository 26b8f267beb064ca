/// What of a web page is its document: the one part that the page itself calls `main`. All that stands
/// around it is furniture, as a printed page's head and foot are: kept word for word, and never
/// read as something that was said.
///
/// HTML Living Standard, 4.4.14 (`main`); WAI-ARIA 1.2, 5.3.4 (landmark roles). Pandoc gives `<main>`
/// as a Div whose role is "main".
enum WebPage {
    /// Whether there is exactly one. With several nothing is known; with none the page is its document.
    static func hasMain(_ blocks: [PandocBlock]) -> Bool { count(blocks) == 1 }

    /// Whether what a Div holds is around the document; nil where its attributes tell nothing.
    static func isAround(_ attributes: PandocAttributes) -> Bool? {
        guard let role = attributes.pairs["role"] else { return nil }
        if role == "main" { return false }
        return roles.contains(role) ? true : nil
    }

    private static let roles: Set<String> = [
        "alertdialog", "banner", "complementary", "contentinfo", "dialog", "navigation", "search",
    ]

    private static func count(_ blocks: [PandocBlock]) -> Int {
        blocks.reduce(0) { sum, block in
            guard case .group(let attributes, let inner) = block else { return sum }
            return sum + (attributes?.pairs["role"] == "main" ? 1 : 0) + count(inner)
        }
    }
}
