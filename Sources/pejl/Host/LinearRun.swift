internal import Browser
internal import Glibc
internal import Language
internal import PolicyModel
internal import Storage

/// The browser as a conversation on standard input and output: works in a pipe, on a dumb
/// terminal, and never moves a cursor.
struct LinearRun {
    let host: Host
    let store: HearingStore

    func run(
        source: any HearingSource, filter: Filter, settings: BrowserSettings, isFresh: Bool
    ) throws {
        let state = KeptState(host.configuration)
        let id = source.head.id
        var session = LinearSession(
            source: source, catalogue: host.catalogue, settings: settings,
            kept: isFresh ? nil : state.place(in: id.rawValue, of: host.databasePath),
            filter: filter)
        defer { state.keep(session.keptPlace, of: host.databasePath) }
        var desk = CaseworkDesk(
            store: store, hearing: id, who: host.userName,
            catalogue: host.catalogue)
        let prompts = StandardStreams.isTerminal(STDIN_FILENO)
        try tell(session.begin())
        var version = try? store.dataVersion()
        while true {
            // In a pipe nobody waits for a prompt, and a log is easier to read without.
            if prompts { try StandardStreams.write(session.prompt.string + " ") }
            guard let line = readLine() else { break }
            refresh(&session, &version)
            let answer = session.read(line)
            try tell(answer.lines)
            for case .save(let request, let ticket) in answer.effects {
                let (hasChanged, reply) = desk.handle(request)
                if hasChanged, let source = try? store.source(of: id) {
                    session.replace(source: source)
                }
                try tell(session.receive(reply, ticket: ticket))
            }
            if answer.isOver { return }
        }
    }

    /// Whole paragraphs in a pipe; on a terminal lines that break between words.
    private func tell(_ lines: [SafeText]) throws {
        let isTerminal = StandardStreams.isTerminal(STDOUT_FILENO)
        for line in lines {
            for part in isTerminal ? LinearSession.broken(line, width: 78) : [line] {
                try StandardStreams.print(part)
            }
        }
    }

    /// Takes up what another person changed.
    private func refresh(_ session: inout LinearSession, _ version: inout Int?) {
        guard let now = try? store.dataVersion(), now != version,
            let source = try? store.source(of: Hearing.ID(session.keptPlace.hearing))
        else { return }
        version = now
        session.replace(source: source)
    }
}
