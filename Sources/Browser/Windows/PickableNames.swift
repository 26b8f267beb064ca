public import PolicyModel

/// A value that can be picked, and what it is called.
public struct PickableName: Hashable, Sendable {
    public let value: String
    public let name: SafeText
}

/// The values that a list offers, narrowed by letters: bytes in one row, made where the question is answered.
/// Ten thousand respondents as a string here and a string there took many frames to fold, and one to let
/// go of.
public struct PickableNames: RandomAccessCollection, Hashable, Sendable {
    /// Each value, then its name.
    private var bytes: [UInt8] = []
    /// Where each value ends, and where its name does.
    private var ends: [Int32] = []
    private var index = NameIndex()

    public var startIndex: Int { 0 }
    public var endIndex: Int { ends.count / 2 }

    public init() {}

    /// Respondents and tags, called by the first of their names.
    public init(_ candidates: [FilterCandidate]) {
        for candidate in candidates {
            append(
                candidate.value, called: SafeText(candidate.names[0]), searchedBy: candidate.names)
        }
    }

    public mutating func append(_ value: String, called name: SafeText, searchedBy names: [String])
    {
        bytes += value.utf8
        ends.append(Int32(clamping: bytes.count))
        bytes += name.string.utf8
        ends.append(Int32(clamping: bytes.count))
        index.append(names)
    }

    public subscript(position: Int) -> PickableName {
        PickableName(
            value: String(decoding: bytes[part(2 * position)], as: UTF8.self),
            name: SafeText(String(decoding: bytes[part(2 * position + 1)], as: UTF8.self)))
    }

    func value(_ position: Int) -> String {
        String(decoding: bytes[part(2 * position)], as: UTF8.self)
    }

    /// nil where it is not among them.
    func position(of value: String) -> Int? {
        let wanted = Array(value.utf8)
        return indices.first { position in
            let part = part(2 * position)
            return part.count == wanted.count && bytes[part].elementsEqual(wanted)
        }
    }

    /// Of the names that hold what was typed; see ``NameIndex/positions(of:)``.
    func positions(of typed: String) -> [Int] { index.positions(of: typed) }

    /// See ``NameIndex/holdsWhole(_:)``.
    func holdsWhole(_ typed: String) -> Bool { index.holdsWhole(typed) }

    private func part(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }
}
