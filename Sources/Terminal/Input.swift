public import Browser
internal import CTerminal

/// What the terminal brings to the run loop.
public nonisolated enum Input: Hashable, Sendable {
    /// For the browser.
    case event(Event)
    /// A `Waker` rang: something is ready that did not come from the terminal.
    case woken
    /// The window was closed or the line is gone. Save the place and leave; nothing can be shown.
    case hangUp
    /// SIGTERM or SIGINT: save the place and leave.
    case terminate
}

/// Ends the run loop's wait, from any thread: for replies to effects.
public nonisolated struct Waker: Sendable {
    /// Makes `TerminalScreen.inputs` return with `.woken`, once for any number of rings.
    public func wake() { ct_wake() }
}

/// Why there can be no full screen. The caller prints plain text, or says so.
public nonisolated enum ScreenError: Error, Hashable, Sendable {
    /// Standard input or output is a pipe or a file.
    case notATerminal
    /// TERM is `dumb`, unset, or one that cannot move its cursor.
    case plainTerminal(name: String?)
    /// Terminfo knows neither this terminal nor any that is near it.
    case noDescription(name: String)
    /// Curses would not start.
    case refused(name: String)
}

/// What the user should be told, once, in one line.
public nonisolated enum ScreenNotice: Hashable, Sendable {
    /// TERM is unknown here, and the screen goes on as another.
    case substituted(terminal: String, by: String)
    /// No UTF-8 to be had: letters are shown by their nearest in ASCII.
    case asciiOnly
}
