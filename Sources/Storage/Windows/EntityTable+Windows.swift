internal import GRDB
internal import PolicyModel

extension EntityTable {
    /// Some entities of a hearing, with their lists, in the document's order: those whose column
    /// holds one of the values. One query for the table and one for each list, however many.
    func entities(
        of hearing: Hearing.ID, where column: String, in values: JSONList, _ db: Database
    ) throws -> [(position: Int, entity: Entity)] {
        // The plus keeps SQLite from walking all positions only to have them in order.
        let statement = try db.cachedStatement(
            sql: """
                SELECT position, \(columns.joined(separator: ", ")) FROM \(name)
                WHERE hearing = ? AND \(column) IN (SELECT value FROM json_each(?))
                ORDER BY +position
                """)
        var entities: [Entity] = []
        var standing: [Int] = []
        var keys: [String] = []
        let rows = try Row.fetchCursor(statement, arguments: [hearing.rawValue, values.text])
        while let row = try rows.next() {
            var reader = RowReader(row)
            standing.append(try reader.integer())
            if !lists.isEmpty { keys.append(try row.decode(String.self, atIndex: 1)) }
            entities.append(try entity(&reader))
        }
        if !keys.isEmpty {
            let wanted = JSONList(keys)
            let places = Dictionary(
                keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            for list in lists {
                try list.attach(to: &entities, at: places, hearing: hearing, owners: wanted, db)
            }
        }
        return Array(zip(standing, entities)).map { (position: $0, entity: $1) }
    }
}

/// Values for `json_each`: one statement for any number of them.
struct JSONList {
    let text: String

    init(_ numbers: some Sequence<Int>) {
        text = "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }

    init(_ texts: some Sequence<String>) {
        var json = "["
        for text in texts {
            if json.utf8.count > 1 { json += "," }
            json += "\""
            Self.append(text, to: &json)
            json += "\""
        }
        text = json + "]"
    }

    private static func append(_ text: String, to json: inout String) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            json += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
    }
}
