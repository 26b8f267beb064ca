public import Language
public import PolicyModel

/// A hearing on its way out: what a filter leaves of it, disclosed so far and no further.
///
/// Every report and export is made from this value and never from a ``Hearing``, so that no exit
/// can forget to mask. Pure; cost: one pass over all texts.
public struct Publication: Sendable {
    /// The hearing as it may be shown. All of it: the filter is in ``selection``.
    public let index: HearingIndex
    /// What the filter leaves, found before masking, so that a citizen can be asked for by name;
    /// but after suggestions were taken out, so that none of them decides what is shown.
    public let selection: Selection
    /// With the ids that the masked hearing uses.
    public let filter: Filter
    public let disclosure: Disclosure
    /// What was taken out; empty for ``Disclosure/internal``.
    public let removed: MaskingCounts
    /// Remarks that are only drafts: left out where anything is masked.
    public let draftsLeftOut: Int
    public let words: Catalogue
    private let gone: Set<String>

    /// `gone`: the ids of passages that their document has no more (``Decision/What/gone``).
    public init(
        _ hearing: Hearing, filter: Filter = .none, disclosure: Disclosure, words: Catalogue,
        gone: Set<String> = []
    ) {
        self.gone = gone
        self.disclosure = disclosure
        self.words = words
        switch disclosure {
        case .internal:
            draftsLeftOut = 0
            index = HearingIndex(hearing)
            selection = index.select(filter)
            self.filter = filter
            removed = MaskingCounts()
        case .masked:
            let outward = hearing.withoutInternals
            draftsLeftOut = hearing.remarks.count - outward.remarks.count
            selection = HearingIndex(outward).select(filter)
            let masked = MaskedHearing(outward, words: words)
            index = HearingIndex(masked.hearing)
            self.filter = masked.masked(filter)
            removed = masked.removed
        }
    }

    public var hearing: Hearing { index.hearing }

    public var responses: [Response] { hearing.responses.filter(selection.contains) }
    /// Matching and context, in the document's order.
    public var remarks: [Remark] { hearing.remarks.filter(selection.shows) }

    /// The hearing cut down to what the filter leaves, whole in itself: what `export` writes as
    /// JSON. Context remarks are left out (`export` is strict, contract, Commands).
    public var narrowed: Hearing {
        filter.isEmpty ? hearing : index.narrowed(to: selection)
    }

    /// How many of the passages shown are told in our words.
    public var restated: [String] {
        responses.filter { $0.wording == .restated }.map(\.id.rawValue)
            + remarks.filter { $0.wording == .restated }.map(\.id.rawValue)
    }

    /// Which of the passages shown their document has no more.
    public var noLongerThere: [String] {
        gone.isEmpty
            ? []
            : (responses.map(\.id.rawValue) + remarks.map(\.id.rawValue)).filter(gone.contains)
    }

    /// False while anything shown is our rendering, and for the bundled example always, whose
    /// front matter is ours as well: `--public` is refused then (65).
    public var mayBePublic: Bool { restated.isEmpty && !hearing.isExample }

    /// The sentence for standard error where ``mayBePublic`` is false; nil where it is true.
    public var refusal: SafeText? {
        guard !mayBePublic else { return nil }
        let parts = ReportParts(self)
        let named = restated.isEmpty ? hearing.title : parts.ids(restated)
        return words.safe(.reportRefusedPublic, ["ids": named])
    }

    /// "Maskeret: 4 CPR-numre, …": for standard error, to whoever made the output; nil where
    /// nothing is masked.
    public var maskingSummary: SafeText? {
        guard disclosure == .masked else { return nil }
        let masked = ReportWords(words).maskingSummary(removed)
        guard draftsLeftOut > 0 else { return masked }
        let drafts = words.text(.maskDrafts, ["n": String(draftsLeftOut)])
        return SafeText(masked.string + " " + drafts)
    }
}
