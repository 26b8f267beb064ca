/// Which departments speak in a remark. "Forvaltningen" is the one named before it, in the
/// remark or in those above it in the same section.
struct RemarkAuthors: Sendable {
    /// Abbreviations, in the order of the text.
    private(set) var departments: [String] = []
    /// "Forvaltningerne", and "Forvaltningen" where nothing tells which.
    private(set) var words: String?
    /// The last one named, for the next remark.
    private(set) var last: String?

    /// - Parameter before: the department named last in the section's remarks above.
    init(_ words: Words, finder: DepartmentFinder, before: String?) {
        var unresolved: String?
        last = before
        let mentions = finder.mentions(in: words)
        for mention in mentions {
            switch mention.who {
            case .one(let name):
                last = name
                if mention.isSubject { add(name) }
            case .all where mention.isSubject:
                if self.words == nil { self.words = capitalised(words.quote(mention.range)) }
            case .theOne where mention.isSubject:
                if let last {
                    add(last)
                } else if unresolved == nil {
                    unresolved = capitalised(words.quote(mention.range))
                }
            default: break
            }
        }
        if departments.isEmpty, self.words == nil {
            let sources = mentions.filter {
                DepartmentFinder.isSource($0.range, words.words)
            }
            for case .one(let name) in sources.map(\.who) { add(name) }
        }
        if departments.isEmpty, self.words == nil { self.words = unresolved }
    }

    private mutating func add(_ name: String) {
        if !departments.contains(name) { departments.append(name) }
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
