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

    func pickable(_ field: FilterField) -> PickableNames {
        let candidates = candidates(field)
        if field == .respondent { return PickableNames(candidates) }
        var names = PickableNames()
        for candidate in candidates {
            let own = name(of: candidate.value, in: field)
            names.append(
                candidate.value, called: SafeText(pickerName(candidate.value, in: field)),
                searchedBy: candidate.names + (candidate.names.contains(own) ? [] : [own]))
        }
        return names
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
