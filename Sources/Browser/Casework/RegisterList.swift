import PolicyModel

extension Register {
    struct Row: Hashable, Sendable {
        let value: String
        let name: SafeText
        /// Every passage has it, by the document or by a person.
        var isOn = false
        /// The document says it: it cannot be taken away here.
        var isStated = false
        var isSuggested = false
        /// A name or a word that is not in use yet.
        var isNew = false
        /// What accepting and rejecting it does; only in the group of suggestions.
        var proposal: Proposal?
    }

    /// A guess of the program, as what a person can make of it.
    struct Proposal: Hashable, Sendable {
        let accept: CaseworkEdit
        /// nil where a guess can only be replaced (a section).
        let reject: CaseworkEdit?
    }

    /// The rows of a group. Most are a name and no more, and of names there may be ten thousand.
    struct Rows: RandomAccessCollection, Hashable, Sendable {
        private(set) var names: PickableNames
        /// Those of which more is known, by position.
        private var marked: [Int: Row] = [:]

        var startIndex: Int { 0 }
        var endIndex: Int { names.count }

        init(_ names: PickableNames = PickableNames()) { self.names = names }

        init(_ rows: some Sequence<Row>) {
            self.init()
            for row in rows { append(row) }
        }

        subscript(position: Int) -> Row {
            if let row = marked[position] { return row }
            let name = names[position]
            return Row(value: name.value, name: name.name)
        }

        /// nil where it is not among them.
        subscript(value value: String) -> Row? { names.position(of: value).map { self[$0] } }

        mutating func append(_ row: Row) {
            marked[count] = row
            names.append(row.value, called: row.name, searchedBy: [row.name.string, row.value])
        }

        /// Says more of the row at a position.
        mutating func mark(_ position: Int, _ change: (inout Row) -> Void) {
            var row = self[position]
            change(&row)
            marked[position] = row
        }
    }

    /// The rows that what was typed leaves, and perhaps one for a word that is not in use yet.
    struct Listed: RandomAccessCollection, Hashable, Sendable {
        private let rows: Rows
        private let positions: [Int]
        private let new: Row?
        private let newPosition: Int

        var startIndex: Int { 0 }
        var endIndex: Int { positions.count + (new == nil ? 0 : 1) }

        init(_ rows: Rows, _ positions: [Int], new: Row? = nil, isNewFirst: Bool = false) {
            self.rows = rows
            self.positions = positions
            self.new = new
            newPosition = isNewFirst ? 0 : positions.count
        }

        subscript(position: Int) -> Row {
            guard let new else { return rows[positions[position]] }
            if position == newPosition { return new }
            return rows[positions[position > newPosition ? position - 1 : position]]
        }

        /// Where a value is listed that is in use.
        func position(of value: String) -> Int? {
            rows.names.position(of: value).flatMap(positions.firstIndex)
        }
    }
}
