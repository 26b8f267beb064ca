internal import ArgumentParser
internal import Language
internal import PolicyModel
internal import Storage

/// `pejl delete hearing|submission|document ID`.
struct DeleteCommand: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case hearing, submission, document
    }

    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Slet en høring, et høringssvar eller et dokument.",
        discussion: """
            Teksterne fjernes fra databasen, søgningen og historikken og kan ikke hentes \
            tilbage. Tilbage står, hvem der slettede hvad, hvornår og hvorfor.
            """)

    @Argument(help: ArgumentHelp("Hvad der slettes.", valueName: "slags")) var kind: Kind
    @Argument(help: ArgumentHelp("Dets id.", valueName: "id")) var id: String
    @OptionGroup var hearing: HearingOption
    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("Hvorfor; står i historikken.", valueName: "grund"))
    var why: String?

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore()
        let isGone = try host.storing {
            let name = host.userName
            switch kind {
            case .hearing:
                return try store.delete(try host.hearingID(id, in: store), by: name, why: why)
            case .submission:
                return try store.delete(
                    submission: Submission.ID(id),
                    in: try host.hearingID(hearing.hearing, in: store),
                    by: name, why: why)
            case .document:
                return try store.delete(
                    document: Document.ID(id), in: try host.hearingID(hearing.hearing, in: store),
                    by: name, why: why)
            }
        }
        try StandardStreams.print(host.catalogue.safe(.deleteDone, ["id": id]))
        if !isGone { StandardStreams.complain(host.catalogue.safe(.deleteLater)) }
    }
}
