internal import GRDB
internal import PolicyModel

/// Reads a row's columns one after the other. Throws `corrupt` for a value that the schema
/// should have refused.
struct RowReader {
    private let row: Row
    private var next = 0

    init(_ row: Row) { self.row = row }

    private mutating func advance() -> Int {
        defer { next += 1 }
        return next
    }

    mutating func text() throws -> String { try row.decode(String.self, atIndex: advance()) }

    mutating func textOrNull() throws -> String? {
        try row.decode(String?.self, atIndex: advance())
    }

    mutating func integer() throws -> Int { try row.decode(Int.self, atIndex: advance()) }

    mutating func integerOrNull() throws -> Int? {
        try row.decode(Int?.self, atIndex: advance())
    }

    mutating func realOrNull() throws -> Double? {
        try row.decode(Double?.self, atIndex: advance())
    }

    mutating func bool() throws -> Bool { try row.decode(Int.self, atIndex: advance()) != 0 }

    mutating func boolOrNull() throws -> Bool? {
        try row.decode(Int?.self, atIndex: advance()).map { $0 != 0 }
    }

    mutating func id<Entity>() throws -> Identifier<Entity> { Identifier(try text()) }

    mutating func idOrNull<Entity>() throws -> Identifier<Entity>? {
        try textOrNull().map { Identifier($0) }
    }

    mutating func dayOrNull() throws -> CalendarDay? {
        guard let text = try textOrNull() else { return nil }
        guard let day = CalendarDay(text) else {
            throw HearingStoreError(.corrupt, detail: "no day: \(text)")
        }
        return day
    }

    mutating func choice<Value: RawRepresentable>() throws -> Value
    where Value.RawValue == String {
        let text = try text()
        guard let value = Value(rawValue: text) else {
            throw HearingStoreError(.corrupt, detail: "no \(Value.self): \(text)")
        }
        return value
    }

    mutating func choiceOrNull<Value: RawRepresentable>() throws -> Value?
    where Value.RawValue == String {
        let position = next
        guard try textOrNull() != nil else { return nil }
        next = position
        return try choice() as Value
    }

    mutating func number() throws -> Section.Number? {
        switch try row.decode(DatabaseValue.self, atIndex: advance()).storage {
        case .int64(let number): .whole(Int(number))
        case .string(let text): .text(text)
        default: nil
        }
    }

    mutating func span() throws -> SourceSpan {
        SourceSpan(
            document: try id(), page: try integerOrNull(), lastPage: try integerOrNull(),
            firstLine: try integerOrNull(), lastLine: try integerOrNull())
    }
}

extension SourceSpan {
    static let columns = ["document", "page", "lastPage", "firstLine", "lastLine"]

    var values: [(any DatabaseValueConvertible)?] {
        [document.rawValue, page, lastPage, firstLine, lastLine]
    }
}

extension Section.Number {
    var value: any DatabaseValueConvertible {
        switch self {
        case .whole(let number): number
        case .text(let text): text
        }
    }
}
