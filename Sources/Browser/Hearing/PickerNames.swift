import Language
import PolicyModel

extension Words {
    /// What the picker lists in a field: places only where a passage names them, since the
    /// register's others would leave nothing.
    func candidates(_ field: FilterField) -> [FilterCandidate] {
        let candidates = source.candidates(for: field, vocabulary: catalogue.filterVocabulary)
        guard field == .place else { return candidates }
        let named = source.namedPlaces
        return candidates.filter { named.contains($0.value) }
    }

    func pickerRows(_ candidates: [FilterCandidate], _ field: FilterField) -> [Picker.Row] {
        candidates.map { candidate in
            // A respondent's names are at hand, and may be many thousands.
            let own =
                field == .respondent ? candidate.names[0] : name(of: candidate.value, in: field)
            let names = candidate.names + (candidate.names.contains(own) ? [] : [own])
            return Picker.Row(
                value: candidate.value,
                name: SafeText(
                    field == .respondent ? own : pickerName(candidate.value, in: field)),
                keys: names.map { Fold.compactKey($0) }
                    + names.map { Fold.looseKey($0).filter { $0.isLetter || $0.isNumber } })
        }
    }

    func pickerName(_ value: String, in field: FilterField) -> String {
        if field == .section, let section = source.section(Section.ID(value)) {
            return fullTitle(section).string
        }
        let name = name(of: value, in: field)
        guard field == .department else { return name }
        let full = source.departmentName(value)
        return full == value ? value : "\(value) \(full)"
    }
}
