internal import PolicyModel

/// What a named citizen is called where names are masked: "Borger N", in the order of the list,
/// with numbers that no unnamed "Borger (N)" has already.
struct CitizenNumbers {
    /// By the id in the unmasked hearing; named citizens only.
    let numbers: [Respondent.ID: Int]
    /// The ids that stand for them: an id is a slug of the name and would tell it.
    let ids: [Respondent.ID: Respondent.ID]

    init(_ respondents: [Respondent]) {
        let citizens = respondents.filter { $0.kind == .citizen }
        var taken = Set(citizens.compactMap { Self.number(in: $0.name) })
        var takenIDs = Set(respondents.map(\.id))
        var numbers: [Respondent.ID: Int] = [:]
        var ids: [Respondent.ID: Respondent.ID] = [:]
        var next = 1
        for citizen in citizens where Self.number(in: citizen.name) == nil {
            while taken.contains(next) { next += 1 }
            taken.insert(next)
            numbers[citizen.id] = next
            var id = Respondent.ID("borger-\(next)")
            while takenIDs.contains(id) { id = Respondent.ID(id.rawValue + "-m") }
            takenIDs.insert(id)
            ids[citizen.id] = id
        }
        self.numbers = numbers
        self.ids = ids
    }

    /// 7 for "Borger (7)"; nil for a name.
    private static func number(in name: String) -> Int? {
        guard name.hasPrefix("Borger ("), name.hasSuffix(")") else { return nil }
        return Int(name.dropFirst("Borger (".count).dropLast())
    }
}
