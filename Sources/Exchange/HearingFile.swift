public import PolicyModel

/// An export of Pejl (the contract's JSON of a whole hearing), read a part at a time: what it costs
/// in memory does not grow with the file, but for the ids, which are held to check what points
/// to them (``IDSet``), and the hearing's own fields with its documents.
///
/// The text is gone through twice: first for the JSON alone, and where each list lies, then list by
/// list in the contract's order. So the keys of a file may stand in any order, and the fault that
/// is told is the same whatever the order: first of the JSON, then of the values, then of the ids.
public struct HearingFile {
    private let source: ByteSource
    private let top: HearingFileTop
    private let fields: JSONFields

    /// The hearing's own fields, registers, documents and preface; its long lists are empty.
    public let front: Hearing

    /// Goes through the whole text once.
    public init(_ source: ByteSource) throws(ExchangeError) {
        self.source = source
        top = try HearingFileTop(source)
        let cursor = JSONCursor(value: top.value, path: .top)
        guard case .string(HearingJSON.format)? = top.value["format"] else {
            throw ExchangeError(.notPejl)
        }
        guard case .integer(HearingJSON.version)? = top.value["version"] else {
            throw ExchangeError(
                .unknownVersion, path: "version", found: top.value["version"]?.shortText)
        }
        fields = try cursor.fields(HearingJSON.keys)
        front = try Hearing(front: fields["hearing"])
    }

    /// Every part, one at a time; the text is gone through for the second time.
    public func parts() -> Parts { Parts(self) }

    public struct Parts {
        private let file: HearingFile
        private var check: ReferenceCheck
        private var lists = List.allCases[...]
        private var reading: Reading?

        fileprivate init(_ file: HearingFile) {
            self.file = file
            check = ReferenceCheck(file.front)
        }

        /// The next part, in the order of ``HearingPart``; nil after the last. Throws at the first
        /// fault, also after the last, so whoever takes parts must be able to forget them.
        public mutating func next() throws(ExchangeError) -> HearingPart? {
            while true {
                while let part = try reading?.next() {
                    // Where an id is wrong, a fault of a later value still goes first.
                    if check.add(part) { return part }
                }
                guard let list = lists.popFirst() else {
                    try check.finish()
                    return nil
                }
                reading = try Reading(list, file)
            }
        }
    }

    private enum List: String, CaseIterable {
        case sections
        case respondents
        case submissions
        case responses
        case remarks
        case unplaced
    }

    /// How far one of the lists has been read.
    private struct Reading {
        private let list: List
        private var parser: JSONParser
        private var array: JSONParser.Opening
        private var index = 0

        init(_ list: List, _ file: HearingFile) throws(ExchangeError) {
            self.list = list
            guard let offset = file.top.lists[list.rawValue] else {
                throw file.fields[list.rawValue].unexpected(.list)
            }
            parser = JSONParser(file.source, at: offset)
            guard let array = parser.open("[") else {
                throw file.fields[list.rawValue].unexpected(.list)
            }
            self.array = array
        }

        mutating func next() throws(ExchangeError) -> HearingPart? {
            guard let value = try parser.element(&array, depth: 1) else { return nil }
            let path = JSONCursor.Path.index(.key(.top, list.rawValue), index)
            let json = JSONCursor(value: value, path: path)
            index += 1
            switch list {
            case .sections: return .section(try Section(json: json))
            case .respondents: return .respondent(try Respondent(json: json))
            case .submissions: return .submission(try Submission(json: json))
            case .responses: return .response(try Response(json: json))
            case .remarks: return .remark(try Remark(json: json))
            case .unplaced: return .unplaced(try UnplacedText(json: json))
            }
        }
    }
}

/// The top of a file: its members, and where its lists begin.
private struct HearingFileTop {
    /// The object with its members in order; lists are empty in it.
    let value: JSONValue
    /// Offsets of lists, by key.
    let lists: [String: Int]

    /// Throws where the text is no JSON, down to its end.
    init(_ source: ByteSource) throws(ExchangeError) {
        var parser = JSONParser(source)
        guard var object = parser.open("{") else {
            value = try parser.value(depth: 0)
            lists = [:]
            try parser.finish()
            return
        }
        var members: [JSONMember] = []
        var lists: [String: Int] = [:]
        while let key = try parser.key(&object) {
            parser.skipBlanks()
            let offset = parser.offset
            if var array = parser.open("[") {
                while try parser.element(&array, depth: 1) != nil {}
                lists[key] = offset
                members.append(JSONMember(key, []))
            } else {
                members.append(JSONMember(key, try parser.value(depth: 1)))
            }
        }
        try parser.finish()
        value = .object(members)
        self.lists = lists
    }
}

extension JSONValue {
    /// For an error: a number or a text as it stands, anything else by nothing.
    fileprivate var shortText: String? {
        switch self {
        case .integer(let integer): String(integer)
        case .string(let string): String(string.prefix(40))
        default: nil
        }
    }
}
