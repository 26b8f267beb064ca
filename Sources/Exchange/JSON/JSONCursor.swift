internal import PolicyModel

/// A value with the way to it, so that whatever is wrong can be named. Reading methods return
/// the Swift value or throw an ``ExchangeError`` with the path and what was expected.
struct JSONCursor {
    indirect enum Path {
        case top
        case key(Path, String)
        case index(Path, Int)

        /// `responses[3].source.page`; the empty text on top.
        var text: String {
            switch self {
            case .top: ""
            case .key(.top, let key): key
            case .key(let path, let key): "\(path.text).\(key)"
            case .index(let path, let index): "\(path.text)[\(index)]"
            }
        }
    }

    let value: JSONValue
    let path: Path

    func unexpected(_ expectation: ExchangeError.Expectation) -> ExchangeError {
        ExchangeError(.unexpected, path: path.text, expected: expectation)
    }

    /// The members of an object that must have exactly these keys, in any order; `optional` ones
    /// may be left out.
    func fields(
        _ keys: [String], optional: [String] = []
    ) throws(ExchangeError) -> JSONFields {
        guard case .object(let members) = value else { throw unexpected(.object) }
        var values: [String: JSONValue] = [:]
        for member in members { values[member.key] = member.value }
        for key in keys where values[key] == nil {
            throw ExchangeError(.missingKey, path: Path.key(path, key).text)
        }
        if values.count != keys.count {
            let known = Set(keys + optional)
            if let unknown = members.first(where: { !known.contains($0.key) }) {
                throw ExchangeError(.unknownKey, path: Path.key(path, unknown.key).text)
            }
        }
        return JSONFields(values: values, path: path)
    }

    /// The members of an object whose keys are free.
    func members() throws(ExchangeError) -> [(key: String, value: JSONCursor)] {
        guard case .object(let members) = value else { throw unexpected(.object) }
        return members.map { ($0.key, JSONCursor(value: $0.value, path: .key(path, $0.key))) }
    }

    func list<Element>(
        _ element: (JSONCursor) throws(ExchangeError) -> Element
    ) throws(ExchangeError) -> [Element] {
        guard case .array(let elements) = value else { throw unexpected(.list) }
        var result: [Element] = []
        result.reserveCapacity(elements.count)
        for (index, value) in elements.enumerated() {
            result.append(try element(JSONCursor(value: value, path: .index(path, index))))
        }
        return result
    }

    /// nil for `null`.
    func optional<Element>(
        _ element: (JSONCursor) throws(ExchangeError) -> Element
    ) throws(ExchangeError) -> Element? {
        if case .null = value { return nil }
        return try element(self)
    }
}

/// The members of one object, found by key.
struct JSONFields {
    fileprivate let values: [String: JSONValue]
    let path: JSONCursor.Path

    subscript(key: String) -> JSONCursor {
        JSONCursor(value: values[key] ?? .null, path: .key(path, key))
    }
}

// MARK: Scalars

extension JSONCursor {
    func string() throws(ExchangeError) -> String {
        guard case .string(let string) = value else { throw unexpected(.text) }
        return string
    }

    func nonEmptyString() throws(ExchangeError) -> String {
        guard case .string(let string) = value, !string.isEmpty else {
            throw unexpected(.nonEmptyText)
        }
        return string
    }

    func stringOrNull() throws(ExchangeError) -> String? {
        switch value {
        case .null: return nil
        case .string(let string): return string
        default: throw unexpected(.textOrNull)
        }
    }

    /// At most so many characters.
    func shortStringOrNull(atMost length: Int) throws(ExchangeError) -> String? {
        switch value {
        case .null: return nil
        case .string(let string) where string.count <= length: return string
        default: throw unexpected(.shortTextOrNull(atMost: length))
        }
    }

    func strings() throws(ExchangeError) -> [String] {
        try list { (element) throws(ExchangeError) in try element.string() }
    }

    func bool() throws(ExchangeError) -> Bool {
        guard case .bool(let bool) = value else { throw unexpected(.truth) }
        return bool
    }

    func boolOrNull() throws(ExchangeError) -> Bool? {
        switch value {
        case .null: return nil
        case .bool(let bool): return bool
        default: throw unexpected(.truthOrNull)
        }
    }

    func integerOrNull() throws(ExchangeError) -> Int? {
        switch value {
        case .null: return nil
        case .integer(let integer): return integer
        default: throw unexpected(.wholeNumberOrNull)
        }
    }

    /// Pages and lines count from 1.
    func positiveOrNull() throws(ExchangeError) -> Int? {
        switch value {
        case .null: return nil
        case .integer(let integer) where integer >= 1: return integer
        default: throw unexpected(.positiveNumberOrNull)
        }
    }
}

// MARK: The model's scalars

extension JSONCursor {
    func id<Entity>() throws(ExchangeError) -> Identifier<Entity> {
        Identifier(try nonEmptyString())
    }

    func idOrNull<Entity>() throws(ExchangeError) -> Identifier<Entity>? {
        switch value {
        case .null: return nil
        case .string(let string) where !string.isEmpty: return Identifier(string)
        default: throw unexpected(.textOrNull)
        }
    }

    func ids<Entity>() throws(ExchangeError) -> [Identifier<Entity>] {
        try list { (element) throws(ExchangeError) in try element.id() }
    }

    func choice<Value>(
        _ type: Value.Type = Value.self
    ) throws(ExchangeError) -> Value
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        guard case .string(let string) = value, let choice = Value(rawValue: string) else {
            throw unexpected(.oneOf(Value.allCases.map(\.rawValue)))
        }
        return choice
    }

    func choiceOrNull<Value>(
        _ type: Value.Type = Value.self
    ) throws(ExchangeError) -> Value?
    where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        switch value {
        case .null: return nil
        case .string(let string):
            if let choice = Value(rawValue: string) { return choice }
            fallthrough
        default: throw unexpected(.oneOfOrNull(Value.allCases.map(\.rawValue)))
        }
    }

    func dayOrNull() throws(ExchangeError) -> CalendarDay? {
        switch value {
        case .null: return nil
        case .string(let string):
            if let day = CalendarDay(string) { return day }
            fallthrough
        default: throw unexpected(.dayOrNull)
        }
    }

    func sha256OrNull() throws(ExchangeError) -> String? {
        switch value {
        case .null: return nil
        case .string(let string)
        where string.utf8.count == 64
            && string.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }:
            return string
        default: throw unexpected(.sha256OrNull)
        }
    }
}
