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
/// "lokaludvalg": [{"name", "code", "places"}], "departments": [{"abbr", "name"}]}`.
public enum RegisterFile {
    public static func text(of register: AuthorityRegister) -> String {
        let value: JSONValue = [
            "authority": .string(register.authority),
            "lokaludvalg": .array(register.registers.lokaludvalg.map(\.json)),
            "departments": .array(register.registers.departments.map(\.json)),
        ]
        return value.text
    }

    public static func register(from bytes: [UInt8]) throws(ExchangeError) -> AuthorityRegister {
        let top = JSONCursor(value: try JSONParser.value(of: bytes), path: .top)
        let fields = try top.fields(["authority", "lokaludvalg", "departments"])
        let registers = Registers(
            lokaludvalg: try fields["lokaludvalg"].list(Lokaludvalg.init(json:)),
            departments: try fields["departments"].list(Department.init(json:)))
        try ReferenceCheck.run(registers, at: "")
        return AuthorityRegister(
            authority: try fields["authority"].nonEmptyString(), registers: registers)
    }
}
