public import PolicyModel

/// A document for people, without a format: headings, paragraphs, tables, lists and passages.
/// The renderers in `Render` turn it into Markdown and HTML. Holds only ``SafeText``, so that
/// nothing from a document reaches a page unseen.
public struct Report: Hashable, Sendable {
    public var title: SafeText
    /// What the page is called in a browser's tab: the title with the hearing's.
    public var pageTitle: SafeText
    /// "da" or "en".
    public var language: String
    /// Facts under the title: the period, the source, the filter.
    public var details: [Detail]
    /// What must be read before anything else, on top: not the municipality's words; internal.
    public var notices: [Inlines]
    /// What every printed page bears, "IKKE ORDRET"; nil where nothing.
    public var mark: SafeText?
    public var blocks: [Block]

    public struct Detail: Hashable, Sendable {
        public var term: SafeText
        public var words: SafeText
    }

    public typealias Inlines = [Inline]

    public enum Inline: Hashable, Sendable {
        case text(SafeText)
        case strong(SafeText)
        case emphasis(SafeText)
        /// A mention of a passage, "H45". A link where the passage stands in the report.
        case reference(String)
    }

    public enum Block: Hashable, Sendable {
        /// Level 2 to 6; level 1 is the title. `id` is what the table of contents points to.
        case heading(Int, Inlines, id: String)
        case paragraph(Inlines)
        case list([Inlines])
        case table(Table)
        case passage(PassageBlock)
    }

    /// A passage of the hearing, with what is known of it.
    public struct PassageBlock: Hashable, Sendable {
        /// "H45", "B46": its place in the report can be pointed to.
        public var id: String
        public var isRemark: Bool
        /// "s. 15": where it stands; empty where the format has no pages.
        public var source: SafeText
        /// The short title, where somebody wrote one.
        public var headline: SafeText?
        /// A line feed parts paragraphs.
        public var text: SafeText
        /// One line each.
        public var facts: [Inlines]
        /// "ikke ordret", where the report also holds original words.
        public var mark: SafeText?
    }

    public struct Table: Hashable, Sendable {
        public enum Column: Hashable, Sendable {
            case words
            case number
            /// A number with a bar beside it.
            case bar
        }

        public enum Cell: Hashable, Sendable {
            case words(Inlines)
            case number(Int)
        }

        public var caption: SafeText
        public var columns: [Column]
        public var header: [SafeText]
        /// The first cell of a row is its heading.
        public var rows: [[Cell]]
    }
}

extension Report {
    /// A bar's full length: the largest number of its column.
    static func largest(in column: Int, of table: Table) -> Int {
        table.rows.map { row in
            if case .number(let number) = row[column] { number } else { 0 }
        }.max() ?? 0
    }

    /// The ids that the report itself holds, which a mention can link to.
    var anchors: Set<String> {
        Set(
            blocks.compactMap { block in
                if case .passage(let passage) = block { passage.id } else { nil }
            })
    }
}
