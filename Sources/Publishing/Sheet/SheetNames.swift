internal import Language
internal import PolicyModel

/// What people write in cells, turned into what the model knows: respondents, departments,
/// outcomes.
struct SheetNames {
    struct Fault: Error {
        let problem: SheetFault.Problem
    }

    enum Named {
        case known(Respondent.ID)
        case new(String)
    }

    private let index: HearingIndex
    private let idsByName: [String: [Respondent.ID]]
    private let departments: [String: String]
    private let knownDepartments: [String]
    private let outcomes: [String: Outcome?]

    init(_ index: HearingIndex, words: [Catalogue]) {
        self.index = index
        var ids: [String: [Respondent.ID]] = [:]
        for respondent in index.hearing.respondents {
            ids[Self.key(respondent.name), default: []].append(respondent.id)
        }
        idsByName = ids
        var departments: [String: String] = [:]
        var known = index.hearing.registers.departments.map(\.abbreviation)
        for department in index.hearing.registers.departments {
            departments[Self.key(department.abbreviation)] = department.abbreviation
            departments[Self.key(department.name)] = department.abbreviation
        }
        let used =
            index.hearing.remarks.flatMap(\.departments)
            + index.hearing.responses.flatMap(\.assignedTo)
        for name in used where departments[Self.key(name)] == nil {
            departments[Self.key(name)] = name
            known.append(name)
        }
        self.departments = departments
        knownDepartments = known
        var outcomes: [String: Outcome?] = [:]
        for outcome in Outcome.allCases.map({ Optional($0) }) + [nil] {
            for catalogue in words {
                outcomes[Self.key(ReportWords(catalogue).outcome(outcome))] = outcome
            }
            outcomes[Self.key(outcome?.rawValue ?? Filter.noOutcome)] = outcome
        }
        self.outcomes = outcomes
    }

    /// Folded, and with what Windows-1252 lacks as "?", because the cell may have lost it.
    private static func key(_ name: String) -> String {
        let compared = SheetCell.compared(name)
        return Fold.compactKey(compared) + compared.filter { $0 == "?" }
    }

    /// Names in a cell: parted by `;`, `|` or line breaks, because names hold commas.
    static func pieces(_ cell: String) -> [String] {
        cell.split { ";|\n".contains($0) }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    func respondent(
        _ piece: String, preferring attributions: [Attribution]
    ) -> Result<Named, Fault> {
        // "'+Name": somebody typed the apostrophe in the middle of a cell.
        let written = piece.first == "'" ? String(piece.dropFirst()) : piece
        if ["#NAVN?", "#NAME?"].contains(written.uppercased()) {
            return .failure(Fault(problem: .formula))
        }
        let isNew = written.first == "+"
        let name = Self.trimmed(isNew ? String(written.dropFirst()) : written)
        if name.isEmpty { return .failure(Fault(problem: .emptyName)) }
        if let ids = idsByName[Self.key(name)], let first = ids.first {
            let own = attributions.map(\.respondent)
            return .success(.known(ids.first(where: own.contains) ?? first))
        }
        if isNew { return .success(.new(name)) }
        let nearest: [String] =
            switch index.resolve(name, for: .respondent) {
            case .found(let id): [index.respondent(Respondent.ID(id))?.name ?? id]
            case .unknown(let names): names
            }
        return .failure(Fault(problem: .unknownName(name, nearest: nearest)))
    }

    /// "BUF, SOF", "BUF SOF", or whole names. Any name goes where the authority's departments
    /// are not known.
    func departments(_ cell: String) -> Result<[String], Fault> {
        var found: [String] = []
        for piece in cell.split(whereSeparator: { ",;/|\n".contains($0) }) {
            let name = Self.trimmed(String(piece))
            if name.isEmpty { continue }
            if let known = departments[Self.key(name)] {
                found.append(known)
                continue
            }
            let words = name.split(separator: " ").map { departments[Self.key(String($0))] }
            if words.count > 1, words.allSatisfy({ $0 != nil }) {
                found += words.compactMap { $0 }
            } else if knownDepartments.isEmpty {
                found.append(name)
            } else {
                return .failure(
                    Fault(problem: .unknownDepartment(name, known: knownDepartments)))
            }
        }
        var seen: Set<String> = []
        return .success(found.filter { seen.insert($0).inserted })
    }

    /// Words of the catalogues or the contract's, parted by commas and the like.
    func outcomes(_ cell: String) -> Result<[Outcome], Fault> {
        var found: [Outcome] = []
        for piece in cell.split(whereSeparator: { ",;/|\n".contains($0) }) {
            let name = Self.trimmed(String(piece))
            if name.isEmpty { continue }
            guard let outcome = outcomes[Self.key(name)] else {
                return .failure(Fault(problem: .unknownOutcome(name)))
            }
            if let outcome { found.append(outcome) }
        }
        return .success(found)
    }
}
