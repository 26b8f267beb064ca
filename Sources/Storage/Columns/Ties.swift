internal import PolicyModel

/// What passages of one kind are tied to, as pairs of numbers: a passage's ordinal, and a name's.
/// Each pair stands once, ascending by passage; eight bytes a pair.
struct Ties: Sendable {
    private(set) var owners: [Int32] = []
    private(set) var values: [Int32] = []
    private(set) var names = Names()
    private var isAscending = true

    init() {}

    init(_ names: Names) { self.names = names }

    /// What stands in either, both ascending.
    init(_ one: Ties, _ other: Ties) {
        names = one.names
        var at = 0
        for (owner, value) in zip(one.owners, one.values) {
            while at < other.owners.count, other.owners[at] < owner {
                add(other.names.all[Int(other.values[at])], to: other.owners[at])
                at += 1
            }
            add(value, to: owner)
            // Its own pairs may go on behind these: each stands once all the same.
            while at < other.owners.count, other.owners[at] == owner {
                add(other.names.all[Int(other.values[at])], to: owner)
                at += 1
            }
        }
        for at in at..<other.owners.count {
            add(other.names.all[Int(other.values[at])], to: other.owners[at])
        }
    }

    /// Pairs of one passage come one after the other.
    mutating func add(_ value: Int32, to owner: Int32) {
        var at = owners.count - 1
        while at >= 0, owners[at] == owner {
            if values[at] == value { return }
            at -= 1
        }
        if let last = owners.last, last > owner { isAscending = false }
        owners.append(owner)
        values.append(value)
    }

    mutating func add(_ name: String, to owner: Int32) { add(names.number(of: name), to: owner) }

    mutating func add(_ row: RowPointer, _ column: Int32, to owner: Int32) {
        add(names.number(of: row, column), to: owner)
    }

    /// Into the order of the passages, of which there are `count`.
    mutating func sort(_ count: Int) {
        if isAscending { return }
        var next = starts(count)
        var sortedOwners = owners
        var sortedValues = values
        for (owner, value) in zip(owners, values) {
            let at = Int(next[Int(owner)])
            next[Int(owner)] += 1
            sortedOwners[at] = owner
            sortedValues[at] = value
        }
        owners = sortedOwners
        values = sortedValues
        isAscending = true
    }

    /// Where each passage's pairs begin among the ascending ones, and behind the last passage.
    func starts(_ count: Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: count + 1)
        for owner in owners { starts[Int(owner) + 1] += 1 }
        for at in 1..<starts.count { starts[at] += starts[at - 1] }
        return starts
    }

    // MARK: Counting

    /// How many passages have each name, among some or among all.
    func counts(among chosen: Marks?) -> [String: Int] {
        var counts = [Int](repeating: 0, count: names.all.count)
        if let chosen {
            for (owner, value) in zip(owners, values) where chosen[owner] {
                counts[Int(value)] += 1
            }
        } else {
            for value in values { counts[Int(value)] += 1 }
        }
        var byName: [String: Int] = [:]
        byName.reserveCapacity(counts.count)
        for (name, count) in zip(names.all, counts) where count > 0 { byName[name] = count }
        return byName
    }

    /// The passages that have any of the names.
    func owners(of wanted: [String], _ count: Int) -> Marks {
        let wanted = Set(wanted)
        let isWanted = names.all.map(wanted.contains)
        var marks = Marks(count)
        for (owner, value) in zip(owners, values) where isWanted[Int(value)] { marks.mark(owner) }
        return marks
    }

    /// The passages that have any at all.
    func owners(_ count: Int) -> Marks {
        var marks = Marks(count)
        for owner in owners { marks.mark(owner) }
        return marks
    }
}

/// Texts under numbers. Equal are those that Swift holds for equal: `å` may stand in the file as one
/// code point or as two.
struct Names: Sendable {
    private(set) var all: [String] = []
    private var numbers: [String: Int32] = [:]
    private var last: [UInt8] = []
    private var lastNumber: Int32?

    mutating func number(of name: String) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(all.count)
        all.append(name)
        numbers[name] = number
        return number
    }

    func known(_ name: String) -> Int32? { numbers[name] }

    /// A column of rows, of which many hold what the row before held.
    mutating func number(of row: RowPointer, _ column: Int32) -> Int32 {
        let bytes = row.bytes(column)
        if let lastNumber, bytes.elementsEqual(last) { return lastNumber }
        last = Array(bytes)
        let number = number(of: String(decoding: bytes, as: UTF8.self))
        lastNumber = number
        return number
    }
}

/// Some of the passages of a kind, by ordinal.
struct Marks: Sendable {
    private(set) var marked: [Bool]

    init(_ count: Int) { marked = Array(repeating: false, count: count) }

    init(_ marked: [Bool]) { self.marked = marked }

    subscript(ordinal: Int32) -> Bool { marked[Int(ordinal)] }
    subscript(ordinal: Int) -> Bool { marked[ordinal] }

    /// Those that are not.
    var others: Marks { Marks(marked.map { !$0 }) }

    var count: Int { marked.reduce(into: 0) { $0 += $1 ? 1 : 0 } }

    mutating func mark(_ ordinal: Int32) { marked[Int(ordinal)] = true }

    mutating func keep(_ other: Marks) {
        for at in marked.indices where !other.marked[at] { marked[at] = false }
    }

    mutating func add(_ other: Marks) {
        for at in marked.indices where other.marked[at] { marked[at] = true }
    }

    /// How many are marked here and there; nil: everywhere.
    func count(among other: Marks?) -> Int {
        guard let other else { return count }
        return zip(marked, other.marked).reduce(into: 0) { $0 += $1.0 && $1.1 ? 1 : 0 }
    }

    func holdsAny(of other: Marks) -> Bool {
        zip(marked, other.marked).contains { $0 && $1 }
    }
}
