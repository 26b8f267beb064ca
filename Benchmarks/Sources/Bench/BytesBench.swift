internal import PtySupport

/// What each kind of key sends, at two sizes of screen, beside the peers.
struct BytesBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private struct Screen {
        let columns: Int
        let rows: Int
        /// A larger screen carries more: its budgets are those of 80×24, by area.
        var area: Double { Double(columns * rows) / (80 * 24) }
        var name: String { "\(columns)×\(rows)" }
    }

    func run() throws {
        let (peers, missing) = options.isQuick ? ([], []) : try Peer.all(in: workplace)
        if options.isQuick {
            ledger.skip(
                .bytes, "the peers' bytes", because: "--quick; they change with their versions only"
            )
        }
        for name in missing {
            ledger.skip(.bytes, "beside \(name)", because: "\(name) is not installed")
        }
        for screen in [Screen(columns: 80, rows: 24), Screen(columns: 160, rows: 50)] {
            try ours(screen)
            for peer in peers { try theirs(peer, screen) }
        }
    }

    private func ours(_ screen: Screen) throws {
        let session = try workplace.imported(options.large)
            .browse((columns: screen.columns, rows: screen.rows))
        func bytes(_ keys: [String], quiet: Duration = .milliseconds(60)) -> Double {
            Samples(keys.map { Double(session.press($0, quiet: quiet)?.bytes ?? 0) }).median
        }
        let whole = 3_000 * screen.area
        let packet = 1_400 * screen.area
        let row = 120 * screen.area
        judge("first frame", Double(session.firstBytes), screen, whole)
        session.program.mark()
        session.program.pass(.milliseconds(1_200))
        judge("an idle second", Double(session.program.bytesSinceMark), screen, 0)
        let down3 = [Keys.down, Keys.down, Keys.down]
        judge("a move that panes follow", bytes(down3), screen, packet)
        judge("a pane change", bytes([Keys.tab, Keys.tab, Keys.tab]), screen, packet)
        session.go(["1", "2", Keys.enter, Keys.enter])
        judge("a move among responses", bytes(down3), screen, packet)
        judge("a page of them", bytes([Keys.pageDown, Keys.pageUp, Keys.pageDown]), screen, whole)
        judge("the last and the first of them", bytes([Keys.end, Keys.home]), screen, whole)
        session.go([Keys.enter])
        judge("a move in the last pane", bytes(down3), screen, row)
        judge("full text", bytes([Keys.enter]), screen, whole)
        judge("reading on", bytes([" ", " ", " "]), screen, whole)
        judge("back", bytes(["b"]), screen, whole)
        judge("the filter opens", bytes(["f"]), screen, whole)
        judge("a letter of it", bytes(Keys.typed("lin")), screen, whole)
        // With its answer, which is not the key's own frame.
        judge("it is applied", bytes([Keys.enter], quiet: .seconds(1)), screen, whole)
        judge("and taken away", bytes(["x"]), screen, whole)
        session.go(["/"])
        judge("a letter of a search", bytes(Keys.typed("bolig")), screen, whole)
        session.go([Keys.enter])
        judge("the next hit", bytes(["n", "n", "n"]), screen, whole)
        session.go(["?"])
        judge("a move in a list that nothing follows", bytes(down3), screen, row)
        session.leave(["q", "x", "q", "q"])
    }

    private func theirs(_ peer: Peer, _ screen: Screen) throws {
        let session = try peer.start((columns: screen.columns, rows: screen.rows))
        func bytes(_ key: String) -> Double {
            Samples(
                (0..<4).map { _ in Double(session.press(key, quiet: .milliseconds(80))?.bytes ?? 0)
                }
            ).median
        }
        let first = Double(session.firstBytes)
        // Not the first move: neomutt's list begins at its last letter, and tig loads at first.
        session.go(["k", "k"])
        let move = bytes(peer.move)
        let page = bytes(peer.page)
        session.leave(peer.leave)
        ledger.tell(.bytes, "\(peer.name) at \(screen.name): first frame", first, "B")
        ledger.tell(.bytes, "\(peer.name) at \(screen.name): a move", move, "B")
        ledger.tell(.bytes, "\(peer.name) at \(screen.name): a page", page, "B")
    }

    private func judge(_ name: String, _ bytes: Double, _ screen: Screen, _ budget: Double) {
        // A key that sent nothing did nothing, and was not measured.
        let isSilent = bytes == 0 && budget > 0
        ledger.judge(
            .bytes, "\(name) at \(screen.name)", isSilent ? .infinity : bytes, "B",
            atMost: budget.rounded(), note: isSilent ? "nothing was sent" : "")
    }
}
