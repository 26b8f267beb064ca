public import PolicyModel

extension Registers {
    var json: JSONValue {
        [
            "lokaludvalg": .array(lokaludvalg.map(\.json)),
            "departments": .array(departments.map(\.json)),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["lokaludvalg", "departments"])
        self.init(
            lokaludvalg: try fields["lokaludvalg"].list(Lokaludvalg.init(json:)),
            departments: try fields["departments"].list(Department.init(json:)))
    }
}

extension Lokaludvalg {
    var json: JSONValue {
        ["name": .string(name), "code": JSONValue(code), "places": JSONValue(places)]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["name", "code", "places"])
        self.init(
            name: try fields["name"].nonEmptyString(), code: try fields["code"].stringOrNull(),
            places: try fields["places"].strings())
    }
}

extension Department {
    var json: JSONValue { ["abbr": .string(abbreviation), "name": .string(name)] }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["abbr", "name"])
        self.init(
            abbreviation: try fields["abbr"].nonEmptyString(), name: try fields["name"].string())
    }
}

/// A municipality's data as a file (`Resources/registers`, `/etc/pejl`): `{"authority",
/// "lokaludvalg": [{"name", "code", "places"}], "departments": [{"abbr", "name"}], "kinds":
/// {"Kulturhuset": "organisation"}}`; `kinds` may be left out.
public enum RegisterFile {
    public static func text(of register: AuthorityRegister) -> String {
        let value: JSONValue = [
            "authority": .string(register.authority),
            "lokaludvalg": .array(register.registers.lokaludvalg.map(\.json)),
            "departments": .array(register.registers.departments.map(\.json)),
        ]
        if register.kinds.isEmpty { return value.text }
        let kinds = register.kinds.sorted { DanishOrder.areInOrder($0.key, $1.key) }
        return value.adding(
            "kinds", .object(kinds.map { JSONMember($0.key, .string($0.value.rawValue)) })
        ).text
    }

    public static func register(from bytes: [UInt8]) throws(ExchangeError) -> AuthorityRegister {
        let top = JSONCursor(value: try JSONParser.value(of: bytes), path: .top)
        let fields = try top.fields(
            ["authority", "lokaludvalg", "departments"], optional: ["kinds"])
        var register = AuthorityRegister(
            authority: try fields["authority"].nonEmptyString(),
            registers: Registers(
                lokaludvalg: try fields["lokaludvalg"].list(Lokaludvalg.init(json:)),
                departments: try fields["departments"].list(Department.init(json:))))
        try ReferenceCheck.run(register.registers, at: "")
        if top.value["kinds"] != nil {
            for (name, kind) in try fields["kinds"].members() {
                register.kinds[name] = try kind.choice()
            }
        }
        return register
    }
}
