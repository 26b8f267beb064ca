/// What a typed name stands for.
public enum NameResolution: Hashable, Sendable {
    /// The canonical value, see ``Filter``.
    case found(String)
    /// Nothing, or several things alike: the nearest names, best first, at most five.
    case unknown(nearest: [String])
}

/// Words of a user's language for values that are enums in the model ("ændret" for `changed`).
/// They come from the catalogue in Resources, so that the model has no language.
public struct FilterVocabulary: Sendable {
    public var words: [FilterField: [String: [String]]]

    public init(_ words: [FilterField: [String: [String]]] = [:]) { self.words = words }
}

extension HearingIndex {
    /// The committees of the register, then those that only the respondents know.
    public var committeeNames: [String] {
        let registered = hearing.registers.lokaludvalg.map(\.name)
        let known = Set(registered)
        let others = Set(hearing.respondents.flatMap(\.lokaludvalg)).subtracting(known)
        return registered + others.inDanishOrder { $0 }
    }
}

extension HearingSource {
    /// Everything that can be asked for in a field, in the order a picker shows it. Short for all
    /// fields but respondents.
    public func candidates(
        for field: FilterField, vocabulary: FilterVocabulary
    ) -> [FilterCandidate] {
        func plain(_ values: some Sequence<String>) -> [FilterCandidate] {
            values.map {
                FilterCandidate(value: $0, names: [$0] + (vocabulary.words[field]?[$0] ?? []))
            }
        }
        switch field {
        case .pejlemaerke, .goal:
            let kind: Section.Kind = field == .goal ? .goal : .pejlemaerke
            return head.sections.filter { $0.kind == kind }.compactMap { section in
                section.number.map {
                    FilterCandidate(value: $0.description, names: [$0.description, section.title])
                }
            }
        case .section:
            return head.sections.map {
                FilterCandidate(value: $0.id.rawValue, names: [$0.id.rawValue, $0.title])
            }
        case .lokaludvalg: return plain(committeeNames)
        case .match: return plain(MatchReason.allCases.map(\.rawValue))
        case .respondent: return respondentCandidates.inDanishOrder { $0.names[0] }
        case .respondentKind: return plain(Respondent.Kind.allCases.map(\.rawValue))
        case .department:
            let registered = head.registers.departments.map {
                FilterCandidate(value: $0.abbreviation, names: [$0.abbreviation, $0.name])
            }
            let known = Set(registered.map(\.value))
            let spoken = speakingDepartments.subtracting(known)
            return registered + plain(spoken.inDanishOrder { $0 })
        case .outcome: return plain(Outcome.allCases.map(\.rawValue) + [Filter.noOutcome])
        case .reply: return plain(Reply.allCases.map(\.rawValue))
        case .tag: return plain(tags.inDanishOrder { $0 })
        case .place:
            let registered = head.registers.lokaludvalg.flatMap { [$0.name] + $0.places }
            return plain(namedPlaces.union(registered).inDanishOrder { $0 })
        case .search: return []
        }
    }

    public func candidates(for field: FilterField) -> [FilterCandidate] {
        candidates(for: field, vocabulary: FilterVocabulary())
    }

    /// Turns what somebody typed into a canonical value. Matches without regard to case and with
    /// å≡aa and so on; then also o for ø, a for å and æ; with or without the word lokaludvalg;
    /// then what only one name begins with or holds. Exact before loose before part.
    public func resolve(
        _ typed: String, for field: FilterField,
        vocabulary: FilterVocabulary = FilterVocabulary()
    ) -> NameResolution {
        let candidates = candidates(for: field, vocabulary: vocabulary)
        let keys: [(String) -> String] = [
            { Self.nameKey(Fold.key($0)) }, { Self.nameKey(Fold.looseKey($0)) },
        ]
        for key in keys {
            let wanted = key(typed)
            if let hit = candidates.first(where: { $0.names.contains { key($0) == wanted } }) {
                return .found(hit.value)
            }
        }
        for key in keys {
            let wanted = key(typed)
            guard wanted.count >= 3 else { continue }
            for test in [{ (name: String) in name.hasPrefix(wanted) }, { $0.holds(wanted) }] {
                let hits = candidates.filter { $0.names.contains { test(key($0)) } }
                if hits.count == 1 { return .found(hits[0].value) }
                if hits.count > 1 { return .unknown(nearest: hits.prefix(5).map { $0.names[0] }) }
            }
        }
        let wanted = Array(keys[1](typed))
        let nearest = candidates.map { candidate in
            (
                name: candidate.names[0],
                distance: candidate.names.map { EditDistance.between(wanted, Array(keys[1]($0))) }
                    .min() ?? .max
            )
        }
        return .unknown(
            nearest: nearest.sorted { $0.distance < $1.distance }.prefix(5).map(\.name))
    }

    /// "Nørrebro Lokaludvalg", "Lokaludvalget for Nørrebro" and "nørrebro" are one name;
    /// "Kgs." is "Kongens"; blanks and hyphens do not count.
    private static func nameKey(_ folded: String) -> String {
        var words = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        let isCommittee = words.contains { $0 == "lokaludvalg" || $0 == "lokaludvalget" }
        if isCommittee, words.count > 1 {
            words.removeAll { ["lokaludvalg", "lokaludvalget", "for"].contains($0) }
        }
        return words.map { $0 == "kgs" ? "kongens" : $0 }.joined()
    }
}

enum EditDistance {
    /// Levenshtein's distance; a shared beginning is cheap to add to, so that what is typed
    /// first decides.
    static func between(_ a: [Character], _ b: [Character]) -> Int {
        var previous = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var current = [row + 1]
            for (column, other) in b.enumerated() {
                current.append(
                    min(
                        previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
                        current[column] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}
