import Language
import PolicyModel

extension Words {
    /// What the picker lists in a field: places only where a passage names them, since the
    /// register's others would leave nothing.
    func candidates(_ field: FilterField) -> [HearingIndex.Candidate] {
        let candidates = index.candidates(for: field, vocabulary: catalogue.filterVocabulary)
        guard field == .place else { return candidates }
        let named = Set(
            (index.hearing.responses.flatMap(\.places) + index.hearing.remarks.flatMap(\.places))
                .map(\.name))
        return candidates.filter { named.contains($0.value) }
    }

    func pickerName(_ value: String, in field: FilterField) -> String {
        if field == .section, let section = index.section(Section.ID(value)) {
            return fullTitle(section).string
        }
        let name = name(of: value, in: field)
        guard field == .department else { return name }
        let full = index.departmentName(value)
        return full == value ? value : "\(value) \(full)"
    }
}
