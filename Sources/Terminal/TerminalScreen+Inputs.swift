import Browser
internal import CTerminal

extension TerminalScreen {
    /// Waits until something comes, then returns everything that has come: keys typed ahead too, so
    /// that they are all handled before the next frame is drawn. Empty only after the timeout.
    ///
    /// After `.hangUp` every call returns it at once: leave.
    public func inputs(timeout: Duration? = nil) -> [Input] {
        guard screen != nil else { return [.hangUp] }
        let deadline = timeout.map { ContinuousClock.now + $0 }
        var gathered = Gathered()
        gathered.inputs = typedMeanwhile
        typedMeanwhile = []
        while !isGone, !gathered.isFull {
            let isIdle = gathered.isEmpty && !isResumed && !isResized
            let rest = milliseconds(to: deadline)
            let patience = milliseconds(to: patienceEnd)
            let wait = !isIdle ? 0 : rest < 0 ? patience : patience < 0 ? rest : min(rest, patience)
            if take(waiting: wait, into: &gathered) { continue }
            if milliseconds(to: patienceEnd) == 0 {
                decoder.giveUp()
                takeEvents(into: &gathered)
            } else if !isIdle || milliseconds(to: deadline) == 0 {
                break
            }
        }
        return finish(gathered)
    }

    /// What has been taken in one call of `inputs`.
    private struct Gathered {
        var inputs: [Input] = []
        var reads = 0
        /// A program that types without a pause must not keep the screen from being drawn.
        var isFull: Bool { reads >= 16 && !inputs.isEmpty }
        var isEmpty: Bool { inputs.isEmpty }
    }

    /// One wait; false if nothing came.
    private func take(waiting milliseconds: Int, into gathered: inout Gathered) -> Bool {
        let came = Int(ct_wait(Int32(clamping: milliseconds)))
        guard came != 0 else { return false }
        if came & CT_RESIZED != 0 { settleSize() }
        if came & CT_CONTINUED != 0, let screen {
            // Somebody stopped us without asking (SIGSTOP), and had the terminal meanwhile.
            takeBack(screen)
            isResumed = true
        }
        if came & CT_INPUT != 0 { read(into: &gathered) }
        if came & CT_STOPPED != 0 { gathered.inputs.append(.event(.key(.control("z")))) }
        if came & (CT_TERMINATED | CT_INTERRUPTED) != 0 { gathered.inputs.append(.terminate) }
        if came & CT_HUNG_UP != 0 { isGone = true }
        if came & CT_WOKEN != 0, !gathered.inputs.contains(.woken) {
            gathered.inputs.append(.woken)
        }
        return true
    }

    private func read(into gathered: inout Gathered) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = ct_read(&bytes, bytes.count)
        gathered.reads += 1
        guard count >= 0 else {
            isGone = true
            return
        }
        decoder.feed(bytes.prefix(count))
        fedAt = .now
        takeEvents(into: &gathered)
    }

    private func takeEvents(into gathered: inout Gathered) {
        while let event = decoder.next() {
            if event == .key(.control("l")) { needsRepaint = true }
            gathered.inputs.append(.event(event))
        }
        // Other colours are a reason to draw, and nothing for the browser.
        if takeBackground(), !gathered.inputs.contains(.woken) { gathered.inputs.append(.woken) }
    }

    /// A window that is dragged changes its size hundreds of times a second: waits until it has been
    /// still for 15 ms, or 60 ms in all, and takes the size that it has then.
    private func settleSize() {
        let end = ContinuousClock.now + .milliseconds(60)
        while ContinuousClock.now < end, ct_settle(15) {}
        resize()
    }

    /// In the order in which they matter: the size before what was typed at it, the end last.
    private func finish(_ gathered: Gathered) -> [Input] {
        var result: [Input] = []
        if isResized { result.append(.event(.resize(size))) }
        if isResumed { result.append(.event(.resumed)) }
        isResized = false
        isResumed = false
        result += gathered.inputs
        if isGone { result.append(.hangUp) }
        return result
    }

    /// -1 is for ever, as poll has it.
    private func milliseconds(to deadline: ContinuousClock.Instant?) -> Int {
        guard let deadline else { return -1 }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        return Int(clamping: seconds.multipliedReportingOverflow(by: 1000).partialValue)
            + Int(attoseconds / 1_000_000_000_000_000) + 1
    }

    /// When an unfinished sequence is no longer waited for; nil when there is none.
    private var patienceEnd: ContinuousClock.Instant? {
        switch decoder.patience {
        case .none: nil
        case .escape: fedAt + .milliseconds(escapeDelay)
        case .sequence: fedAt + .milliseconds(max(escapeDelay, 1000))
        case .paste: fedAt + .seconds(3)
        }
    }
}
