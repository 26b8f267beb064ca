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
        index: HearingIndex, filter: Filter, settings: BrowserSettings, isFresh: Bool
    ) throws {
        let state = KeptState(host.configuration)
        let id = index.hearing.id.rawValue
        var session = LinearSession(
            index: index, catalogue: host.catalogue, settings: settings,
            kept: isFresh ? nil : state.place(in: id, of: host.databasePath), filter: filter)
        defer { state.keep(session.keptPlace, of: host.databasePath) }
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
            let hearing = try? store.load(Hearing.ID(session.keptPlace.hearing))
        else { return }
        version = now
        session.replace(index: HearingIndex(hearing))
    }
}
