public import Language
public import PolicyModel

/// A hearing as plain text for pipes and for `list` and `show`: lines of at most 78 characters
/// where text flows, no colour, no control character.
///
/// Everything that is printed is made here and leaves as ``SafeText``.
public struct PlainText: Sendable {
    public let index: HearingIndex
    let catalogue: Catalogue
    let disclosure: Disclosure

    public init(
        _ index: HearingIndex, in catalogue: Catalogue, disclosure: Disclosure = .internal
    ) {
        self.index = index
        self.catalogue = catalogue
        self.disclosure = disclosure
    }

    func words(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        catalogue.text(phrase, places)
    }

    /// The word for a case of the model, from the phrases that all rooms share
    /// ("outcome.changed"); the case's own name where there is none.
    func word(_ group: String, _ value: some RawRepresentable<String>) -> String {
        Phrase(rawValue: "\(group).\(value.rawValue)").map { words($0) } ?? value.rawValue
    }

    /// Where all text written by people passes: the place for masking what may not be published.
    func disclosed(_ text: String) -> String { text }

    /// "Borger 3" for a citizen where masked. The number is the place among the hearing's
    /// citizens; one who has no name keeps "Borger (3)", and one whom the hearing has masked
    /// already keeps the number that all other outputs give.
    func name(of respondent: Respondent) -> String {
        guard disclosure == .masked, respondent.kind == .citizen,
            !respondent.name.hasPrefix("Borger ("), !isNumber(respondent.name)
        else { return Paragraph.joined(respondent.name) }
        let citizens = index.hearing.respondents.filter { $0.kind == .citizen }
        let place = citizens.firstIndex { $0.id == respondent.id } ?? 0
        return words(.textCitizen, ["number": String(place + 1)])
    }

    private func isNumber(_ name: String) -> Bool {
        let before = words(.textCitizen, ["number": ""])
        return name.hasPrefix(before) && !name.dropFirst(before.count).isEmpty
            && name.dropFirst(before.count).allSatisfy(\.isNumber)
    }

    // MARK: Small parts

    func page(_ source: SourceSpan) -> String? {
        guard let first = source.page else { return nil }
        guard let last = source.lastPage, last != first else {
            return words(.textPage, ["page": String(first)])
        }
        return words(.textPages, ["first": String(first), "last": String(last)])
    }

    /// "14-08-2018" in Danish, "2018-08-14" elsewhere.
    func day(_ day: CalendarDay) -> String {
        let parts = day.description.split(separator: "-").map(String.init)
        return (catalogue.language == "da" ? parts.reversed() : parts).joined(separator: "-")
    }

    /// The label before the title, "Mål 12: Mere jævn …".
    func heading(_ section: Section) -> String {
        let title = Paragraph.joined(disclosed(section.title))
        let dropped = section.status == .dropped ? " (\(words(.textDropped)))" : ""
        let label = section.label ?? section.number?.description
        guard let label, !label.isEmpty else { return title + dropped }
        return "\(Paragraph.joined(label)): \(title)\(dropped)"
    }

    /// The gist, or the first telling words.
    func telling(gist: String?, text: String) -> String {
        Paragraph.beginning(disclosed(gist ?? text))
    }

    func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let first = names.dropLast().joined(separator: ", ")
        return words(.textAnd, ["first": first, "last": last])
    }

    func count(responses: Int, remarks: Int) -> String {
        [
            responses == 1
                ? words(.textResponseOne)
                : words(.textResponseCount, ["count": String(responses)]),
            remarks == 1
                ? words(.textRemarkOne) : words(.textRemarkCount, ["count": String(remarks)]),
        ].joined(separator: ", ")
    }

    /// What a sentence calls a document: "bilag 2", else its name.
    func called(_ document: Document.ID) -> String {
        guard let found = index.hearing.documents.first(where: { $0.id == document }) else {
            return document.rawValue
        }
        guard let annex = found.annex else { return Paragraph.joined(found.name) }
        let words = Paragraph.joined(annex)
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    var mark: String { "[\(words(.textNotVerbatim))]" }
}
