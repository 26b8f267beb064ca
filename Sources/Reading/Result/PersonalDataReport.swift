import PolicyModel

/// What an import tells of personal data: how much of each kind was found by its shape, and that
/// names and health in running text cannot be found (docs/privacy.md).
enum PersonalDataReport {
    /// In the order of ``PersonalData/Kind``; the last one says what nobody looked for.
    static func findings(in hearing: Hearing) -> [Finding] {
        let counts = MaskingCounts(in: WordBalance.texts(of: hearing))
        var found = PersonalData.Kind.allCases.filter { counts[$0] > 0 }.map {
            Finding(.personalData, detail: $0.rawValue, count: counts[$0])
        }
        let named = hearing.respondents.count {
            $0.kind == .citizen && !UnnamedCitizen.matches($0.name)
        }
        if named > 0 {
            found.append(
                Finding(.personalData, detail: PersonalData.Kind.name.rawValue, count: named))
        }
        found.append(Finding(.personalDataUnseen))
        return found
    }
}
