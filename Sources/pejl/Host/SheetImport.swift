internal import Exchange
internal import Language
internal import PolicyModel
internal import Publishing
internal import Storage

/// A distribution sheet that came back: all of it in one transaction, each change in the history,
/// or nothing.
struct SheetImport {
    let host: Host
    let store: HearingStore

    /// Both languages: a sheet may come from a colleague who works in the other one.
    static let languages = ["da", "en"].map(Host.catalogue)

    static func isSheet(_ input: InputFile) -> Bool {
        DistributionSheet.isLikely(input.bytes, words: languages)
    }

    func run(
        _ input: InputFile, into target: Hearing.ID?, isDryRun: Bool
    ) throws -> ImportTelling {
        let id = try target ?? host.hearingID(nil, in: store)
        var changes: [SheetChange] = []
        func apply(_ hearing: Hearing) throws -> Hearing {
            let reading = try DistributionSheet.reading(
                input.bytes, into: hearing, words: Self.languages)
            changes = reading.changes
            return reading.hearing
        }
        do {
            let result: Hearing
            if isDryRun {
                result = try apply(try store.load(id))
            } else {
                result = try store.update(id, by: host.userName) { hearing in
                    let old = HearingIndex(hearing)
                    hearing = try apply(hearing)
                    let new = HearingIndex(hearing)
                    return changes.map { $0.recorded(before: old, after: new) }
                }
            }
            return ImportTelling(
                name: input.name, hearing: id, result: result, isDryRun: isDryRun,
                sheetChanges: changes.count)
        } catch let error as SheetFaults {
            throw Failure(
                .badData, error.faults.count == 1 ? .errorSheetOne : .errorSheet,
                ["name": input.name, "count": String(error.faults.count)],
                details: error.faults.map { $0.sentence(host.catalogue) })
        }
    }
}

extension SheetChange {
    /// For the history: the thing as it was and as it is.
    fileprivate func recorded(before: HearingIndex, after: HearingIndex) -> Change {
        switch kind {
        case .action(let action):
            let isRemark = before.remark(Remark.ID(passage)) != nil
            return Change(
                entity: isRemark ? "remark" : "response", item: passage,
                what: action.aspect.rawValue,
                before: before.image(of: passage), after: after.image(of: passage))
        case .addRespondent(let respondent):
            let id = respondent.id.rawValue
            return Change(
                entity: "respondent", item: id, what: "respondent", after: after.image(of: id))
        case .addDraft(let remark), .changeDraft(_, let remark), .removeDraft(let remark):
            let id = remark.id.rawValue
            return Change(
                entity: "remark", item: id, what: "draft", before: before.image(of: id),
                after: after.image(of: id))
        }
    }
}

extension HearingIndex {
    /// The contract's object as text; nil where there is no such thing.
    fileprivate func image(of id: String) -> String? { item(id).map { json(of: $0).text } }
}
