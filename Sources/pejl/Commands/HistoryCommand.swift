internal import ArgumentParser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Storage

/// `pejl history [ID]`: who changed what, when.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Vis, hvem der ændrede hvad og hvornår.")

    @Argument(help: ArgumentHelp("Kun det, fx H45 eller B44.", valueName: "id")) var id: String?
    @OptionGroup var hearing: HearingOption
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Som JSON.") var json = false

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore()
        let (records, shown) = try host.storing {
            // What was deleted is told even where no hearing is left.
            let isEmpty = try hearing.hearing == nil && store.hearings().isEmpty
            let hearing = isEmpty ? nil : try host.hearing(hearing.hearing, in: store)
            let name = hearing.flatMap { HearingIndex($0).name(of: id) } ?? id
            let records = try HistoryRecord.all(of: hearing?.id, item: name, in: store)
            if let id, records.isEmpty, hearing.flatMap({ HearingIndex($0).item(id) }) == nil {
                throw Failure(.usage, .errorUnknownID, ["name": id])
            }
            return (records, hearing)
        }
        if json {
            try StandardStreams.write(JSONValue.array(records.map(\.json)).text)
        } else {
            let telling = ChangeTelling(host.catalogue, shown.map { HearingIndex($0) })
            for record in records { try StandardStreams.print(telling.line(record.line)) }
        }
        if records.isEmpty { throw Failure(.nothing, .historyNothing) }
    }
}

extension HearingIndex {
    /// The id as the hearing writes it: `h45` is H45.
    fileprivate func name(of id: String?) -> String? {
        guard let id else { return nil }
        switch item(id) {
        case .response(let response, _): return response.id.rawValue
        case .remark(let remark, _, _): return remark.id.rawValue
        default: return nil
        }
    }
}
