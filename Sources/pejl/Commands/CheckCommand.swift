internal import ArgumentParser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Storage

/// `pejl check`: is the database sound?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Undersøg, om databasen er i orden.",
        discussion: "Slutter med 1, når der er en fejl i databasen, ellers med 0.")

    @Flag(help: "Lav det om, der kan udledes: søgningens indeks.") var repair = false
    @Flag(help: "Fortæl også om værten: rettigheder, hjælpeprogrammer, terminal, sprog.")
    var host = false
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Som JSON.") var json = false

    func run() throws {
        let house = try Host(global)
        let facts = host ? HostFacts.all(house) : []
        // Before the database is opened: why it cannot be is what they tell.
        if !json { for fact in facts { try StandardStreams.print(fact.text(house.catalogue)) } }
        if host, !json, !facts.contains(where: \.isWrong) {
            try StandardStreams.print(house.catalogue.safe(.hostAllRight, [:]))
        }
        let (faults, warnings) = try examine(house)
        for warning in warnings {
            switch warning {
            case .networkFileSystem(let name):
                StandardStreams.complain(
                    house.catalogue.safe(
                        .checkNetwork, ["path": house.databasePath, "system": name]))
            }
        }
        if json {
            var object: [JSONMember] = [
                .init("database", .string(house.databasePath)),
                .init(
                    "faults",
                    .array(
                        faults.map {
                            ["kind": .string($0.kind.rawValue), "detail": .string($0.detail)]
                        })), .init("repaired", .bool(repair)),
            ]
            if host {
                object.append(.init("host", .object(facts.map(\.json))))
                object.append(.init("wrong", JSONValue(facts.filter(\.isWrong).map(\.name))))
            }
            try StandardStreams.write(JSONValue.object(object).text)
        } else {
            for fault in faults {
                let phrase = Phrase(rawValue: "check.\(fault.kind.rawValue)") ?? .checkIntegrity
                try StandardStreams.print(house.catalogue.safe(phrase, ["detail": fault.detail]))
            }
            if faults.isEmpty {
                try StandardStreams.print(
                    house.catalogue.safe(.checkSound, ["path": house.databasePath]))
            }
        }
        if !faults.isEmpty {
            throw Failure(
                .nothing, repair ? .checkStillFaults : .checkFaults,
                ["count": String(faults.count), "path": house.databasePath])
        }
    }

    private func examine(_ host: Host) throws -> ([StoreFault], [StoreWarning]) {
        do {
            let store = try host.openStore()
            return try host.storing {
                if repair { try store.repair() }
                return (try store.check(), store.warnings)
            }
        } catch let failure as Failure where failure.phrase == .errorStoreCorrupt {
            // Too broken to be opened: that is the answer.
            let fault = StoreFault(kind: .integrity, detail: failure.places["detail"] ?? "")
            return ([fault], [])
        }
    }
}
