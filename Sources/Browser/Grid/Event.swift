/// A key as the user means it, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case enter
    case tab
    case backTab
    case backspace
    case delete
    case insert
    case escape
    case up
    case down
    case left
    case right
    case pageUp
    case pageDown
    case home
    case end
    /// F1 is 1.
    case function(Int)
    /// Ctrl with a letter, in lower case.
    case control(Character)
}

/// Everything that can happen to the browser.
public enum Event: Hashable, Sendable {
    case key(Key)
    /// Ctrl-C at a moment of a monotonic clock. The browser has no clock of its own, and needs
    /// the moment to tell two quick ones from two that lie apart. A key script may send
    /// `.key(.control("c"))` instead: two in a row count as quick.
    case interrupt(atMilliseconds: Int)
    /// Bracketed paste: text for an input field, never commands.
    case paste(String)
    case resize(Size)
    /// Back from Ctrl-Z: paint everything.
    case resumed
    /// What became of a request; the changed hearing has come before it.
    case casework(ticket: Int, CaseworkReply)
    /// How far work with the trays has come, and what became of it.
    case tray(ticket: Int, TrayReply)
    /// What an inquiry found; nil where it could not be answered.
    case found(ticket: Int, Finding?)
}
