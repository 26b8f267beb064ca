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
                    let old = hearing
                    hearing = try apply(hearing)
                    return changes.map { [new = hearing] in $0.recorded(before: old, after: new) }
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
    fileprivate func recorded(before: Hearing, after: Hearing) -> Change {
        func image(_ id: String, _ hearing: Hearing) -> String? {
            hearing.passage(id).map { PassageJSON.text(of: $0) }
        }
        switch kind {
        case .action(let action):
            let isRemark = before.remarks.contains { $0.id.rawValue == passage }
            return Change(
                entity: isRemark ? "remark" : "response", item: passage,
                what: HistoryWord.casework(action.aspect, .done).word,
                before: image(passage, before), after: image(passage, after))
        case .addRespondent(let respondent):
            return Change(
                entity: "respondent", item: respondent.id.rawValue,
                what: HistoryWord.respondent(.done).word,
                after: PassageJSON.text(of: respondent))
        case .addDraft(let remark), .changeDraft(_, let remark), .removeDraft(let remark):
            let id = remark.id.rawValue
            return Change(
                entity: "remark", item: id, what: HistoryWord.draft(.done).word,
                before: image(id, before), after: image(id, after))
        }
    }
}
