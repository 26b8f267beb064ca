/// The words of a piece of raw HTML, as Markdown may hold: tags are dropped, and scripts and
/// style sheets with what is in them.
enum MarkupText {
    static func words(of html: String) -> String {
        var scanner = MarkupScanner(Array(html.utf8))
        var hidden: String?
        var words: [String] = []
        while let event = scanner.next() {
            switch event {
            case .open(let element):
                let name = element.name.lowercased()
                if hidden == nil, name == "script" || name == "style", !element.isEmpty {
                    hidden = name
                }
            case .close(let name): if name.lowercased() == hidden { hidden = nil }
            case .text(let text): if hidden == nil { words.append(text) }
            }
        }
        return words.joined(separator: " ")
    }
}
