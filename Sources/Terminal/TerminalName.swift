/// Which description to use for a terminal.
nonisolated enum TerminalName {
    /// Names to try for one that is not described here, nearest first. Debian's base system knows some
    /// forty terminals; PuTTY's and Alacritty's own names, say, come with a package.
    static func substitutes(for name: String) -> [String] {
        let hasManyColours = name.contains("256color") || name.contains("direct")
        return family(of: name, hasManyColours || isModern(name)) + ["xterm", "vt100"]
    }

    /// The name to look up. What terminfo says of `ansi` (a newline that scrolls, repeated letters)
    /// few of those that call themselves so do [tried: rows land on one another]; what it says of
    /// the Linux console is plain ECMA-48, which they all take.
    static func described(_ name: String) -> String { name == "ansi" ? "linux" : name }

    private static func family(of name: String, _ hasManyColours: Bool) -> [String] {
        if name.hasPrefix("screen") {
            return hasManyColours ? ["screen-256color", "screen"] : ["screen"]
        }
        if name.hasPrefix("tmux") { return hasManyColours ? ["tmux-256color", "tmux"] : ["tmux"] }
        if name.hasPrefix("rxvt") { return ["rxvt"] }
        if name.hasPrefix("linux") { return ["linux"] }
        if name.hasPrefix("vt") { return ["vt220", "vt100"] }
        return hasManyColours ? ["xterm-256color"] : []
    }

    /// Terminals of this age that say their own name, and do what xterm does.
    private static func isModern(_ name: String) -> Bool {
        ["alacritty", "contour", "foot", "kitty", "wezterm", "xterm-kitty", "xterm-ghostty"]
            .contains { name.hasPrefix($0) }
    }

    /// Terminals that are near enough to xterm that there is nothing to tell.
    static func isKnownSubstitute(_ name: String) -> Bool {
        name.hasPrefix("putty") || name.hasPrefix("xterm") || name == "ansi"
    }

    /// Terminals that take OSC 52, or leave it unseen. Others would show it.
    static func takesClipboard(_ description: String) -> Bool {
        ["xterm", "screen", "tmux", "rxvt"].contains { description.hasPrefix($0) }
    }
}
