/// The filter's counts: there with the picker where nothing is filtered; under a filter within a second, and
/// off the key's path.
struct FacetBench {
    let options: Options
    let workplace: Workplace
    let ledger: Ledger

    private struct Measured {
        var opening: [TerminalSession.Press] = []
        var groups: [TerminalSession.Press] = []
        var applying: [TerminalSession.Press] = []
        var openingUnderOne: [TerminalSession.Press] = []
    }

    /// Longer than the budget of what is waited for.
    private static let quiet = Duration.milliseconds(1_200)

    func run() throws {
        let sizes = options.sizes + (options.withMillion ? [1_000_000] : [])
        for size in sizes {
            let session = try workplace.imported(size).browse()
            var measured = Measured()
            func press(
                _ key: String, into presses: WritableKeyPath<Measured, [TerminalSession.Press]>
            ) {
                if let press = session.press(key, quiet: Self.quiet) {
                    measured[keyPath: presses].append(press)
                }
            }
            for _ in 0..<(options.isQuick ? 2 : 4) {
                press("f", into: \.opening)
                for _ in 0..<3 { press(Keys.tab, into: \.groups) }
                session.go([Keys.escape, "f"] + Keys.typed("lind"))
                press(Keys.enter, into: \.applying)
                press("f", into: \.openingUnderOne)
                press(Keys.tab, into: \.openingUnderOne)
                session.go([Keys.escape, "x"])
            }
            session.leave(["q"])
            tell(size, measured)
        }
    }

    private func tell(_ size: Int, _ measured: Measured) {
        func worst(_ presses: [TerminalSession.Press], _ time: (TerminalSession.Press) -> Double)
            -> Double
        {
            // The median would hide a count that only the first opening waits for.
            Samples(presses.map(time)).percentile(0.75)
        }
        let opening = worst(measured.opening + measured.groups, \.all)
        let frame = worst(measured.applying + measured.openingUnderOne, \.frame)
        let counts = worst(measured.applying + measured.openingUnderOne, \.all)
        ledger.grow("counts without a filter", "ms", limit: 16, size, opening)
        ledger.grow("counts under a filter", "ms", limit: 1_000, size, counts)
        guard size == options.large else { return }
        ledger.judge(
            .facets, "counts without a filter at \(size.grouped)", opening, "ms", atMost: 16)
        ledger.judge(
            .facets, "the key's own frame under a filter at \(size.grouped)", frame, "ms",
            atMost: 16)
        ledger.judge(
            .facets, "counts under a filter at \(size.grouped)", counts, "ms", atMost: 1_000)
    }
}
