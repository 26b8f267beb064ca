public import PolicyModel

/// What the reader decided, how sure it was and why, in words: for the import's report, the list
/// of what is uncertain, and `show`.
public struct DecisionTelling: Sendable {
    private let catalogue: Catalogue
    /// Reasons that are told; the others weigh less.
    private static let most = 2

    public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// With what it is about and where: "H3 (s. 4): læst som høringssvar, sikkerhed 50 %: …".
    public func line(_ decision: Decision) -> String {
        let subject: String
        switch decision.what {
        case .heading:
            subject = text(
                .decisionQuoted, ["words": decision.name ?? decision.item])
        default: subject = decision.item
        }
        return subject + place(decision.page, decision.line) + ": " + fact(decision)
    }

    /// Without: "læst som høringssvar, sikkerhed 50 %: kun pladsen i teksten".
    public func fact(_ decision: Decision) -> String {
        let what = text(phrase(decision.what), ["name": decision.name ?? ""])
        let sure =
            decision.percent.map {
                text(.decisionSure, ["what": what, "percent": String($0)])
            } ?? what
        let reasons = decision.reasons.prefix(Self.most).compactMap(words).joined(separator: ", ")
        return reasons.isEmpty
            ? sure : text(.decisionWhy, ["what": sure, "reason": reasons])
    }

    /// " (s. 3, linje 12)", with what the format has of it.
    public func place(_ page: Int?, _ line: Int?) -> String {
        let places = ["page": page.map(String.init) ?? "", "line": line.map(String.init) ?? ""]
        let phrase: Phrase? =
            switch (page, line) {
            case (_?, _?): .importPlaceBoth
            case (_?, nil): .importPlacePage
            case (nil, _?): .importPlaceLine
            case (nil, nil): nil
            }
        return phrase.map { " " + text($0, places) } ?? ""
    }

    /// nil for a kind of trace that this program has no words for.
    public func words(_ reason: Decision.Reason) -> String? {
        guard let phrase = Self.phrase(ofCue: reason.cue) else { return nil }
        guard let words = reason.words, !words.isEmpty else { return text(phrase) }
        return text(.importCueQuoted, ["cue": text(phrase), "words": words])
    }

    /// "ownHeading" is `import.cue.own-heading`.
    public static func phrase(ofCue cue: String) -> Phrase? {
        let parts = cue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }
        return Phrase(rawValue: "import.cue." + parts.joined())
    }

    private func phrase(_ what: Decision.What) -> Phrase {
        switch what {
        case .response: .decisionResponse
        case .remark: .decisionRemark
        case .heading: .decisionHeading
        case .goesOn: .decisionGoesOn
        case .ends: .decisionEnds
        case .sender: .decisionSender
        case .noSender: .decisionNoSender
        case .attribution: .decisionAttribution
        case .author: .decisionAuthor
        case .outcome: .decisionOutcome
        case .section: .decisionSection
        case .gone: .decisionGone
        }
    }

    private func text(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        catalogue.text(phrase, places)
    }
}
