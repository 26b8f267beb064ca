internal import ArgumentParser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Storage

/// The word after `list`.
struct ListedKind: ExpressibleByArgument {
    let kind: ListKind

    init?(argument: String) {
        guard let kind = ListKind(rawValue: argument) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { ListKind.allCases.map(\.rawValue) }
}

/// `pejl list KIND`: a line each, or the contract's objects.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Vis en linje for hver.")

    @Argument(help: ArgumentHelp("Hvad der skal listes.", valueName: "slags"))
    var listed: ListedKind
    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Tag de bemærkninger med, der besvarer det fundne.") var context = false
    @Flag(help: "Som JSON.") var json = false

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore()
        let kind = listed.kind
        if kind == .hearings {
            let items = try store.hearings().map(ListedItem.hearing)
            try Listing.print(items, HearingIndex(Hearing(id: "", title: "")), host, asJSON: json)
            return
        }
        let index = HearingIndex(try host.hearing(hearing.hearing, in: store))
        let filter = try filters.filter(in: index, host.catalogue)
        if kind == .uncertain {
            let id = index.hearing.id
            let doubts = index.hearing.openDoubts(
                among: try store.decisions(of: id), done: try store.standingCasework(in: id))
            let items = index.uncertainItems(doubts, filter: filter)
            try Listing.print(items, index, host, asJSON: json, doubts: doubts)
            return
        }
        let items = index.items(kind, filter: filter, withContext: context)
        try Listing.print(items, index, host, asJSON: json)
    }
}

/// `pejl show ID`: one thing, whole, with what hangs on it.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Vis én ting helt, fx H45, B44 eller goal-12.")

    @Argument(help: ArgumentHelp("Id.", valueName: "id")) var id: String
    @OptionGroup var hearing: HearingOption
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Som JSON.") var json = false

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore()
        let index = HearingIndex(try host.hearing(hearing.hearing, in: store))
        guard let item = index.item(id) else {
            throw Failure(.usage, .errorUnknownID, ["name": id])
        }
        let decisions = try store.decisions(of: index.hearing.id)
        if json {
            try StandardStreams.write(index.json(of: item, with: decisions).text)
        } else {
            try StandardStreams.print(
                PlainText(index, in: host.catalogue).whole(item, with: decisions))
        }
    }
}

/// `pejl search WORDS…`: ranked hits with the matching passage.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Søg i høringssvar og bemærkninger.")

    @Argument(help: ArgumentHelp("Ord, \"fraser\" og -ord.", valueName: "ord"))
    var words: [String]
    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Som JSON.") var json = false

    func run() throws {
        let host = try Host(global)
        let store = try host.openStore()
        let index = HearingIndex(try host.hearing(hearing.hearing, in: store))
        var options = filters
        options.search += words
        let filter = try options.filter(in: index, host.catalogue)
        let hits = filter.search.map { index.search($0, within: filter) } ?? []
        if json {
            try StandardStreams.write(index.json(of: hits).text)
        } else if let query = filter.search {
            for row in PlainText(index, in: host.catalogue).rows(hits, matching: query) {
                try StandardStreams.print(row)
            }
        }
        if hits.isEmpty { throw Failure(.nothing, .nothingFound) }
    }
}

/// How a list leaves: JSON as one value, or a line each.
enum Listing {
    static func print(
        _ items: [ListedItem], _ index: HearingIndex, _ host: Host, asJSON: Bool,
        doubts: [Decision] = []
    ) throws {
        if asJSON {
            try StandardStreams.write(index.json(of: items, with: doubts).text)
        } else {
            for row in PlainText(index, in: host.catalogue).rows(items, with: doubts) {
                try StandardStreams.print(row)
            }
        }
        if items.isEmpty { throw Failure(.nothing, .nothingFound) }
    }
}
