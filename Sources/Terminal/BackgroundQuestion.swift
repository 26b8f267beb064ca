/// Asking a terminal for the colour of its background (OSC 11), so that the theme fits.
///
/// Nobody waits for the answer: the first frame goes out in colours that can be read on both, and
/// an answer that comes changes them. Terminals that do not know the question leave it unseen.
nonisolated enum BackgroundQuestion {
    static let sequence = "\u{1B}]11;?\u{1B}\\"

    /// How long an answer may take over a slow line. Within this time the terminal is not given
    /// back without it: it would appear at the shell's prompt.
    static let patience = Duration.milliseconds(500)

    /// Terminals by description that answer, or leave the question unseen. GNU screen does neither:
    /// it hands it on when it pleases, and the answer may come at any time.
    static func isKnown(to description: String) -> Bool {
        [
            "xterm", "tmux", "rxvt", "foot", "alacritty", "kitty", "wezterm", "contour", "konsole",
            "vte", "gnome",
        ].contains { description.hasPrefix($0) }
    }

    /// True for a light background; nil where this is no answer. `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`
    /// with one to four hexadecimal digits each (XParseColor's form), or `rgba:`.
    static func answer(in sequence: ArraySlice<UInt8>) -> Bool? {
        let lead = Array("\u{1B}]11;".utf8)
        guard sequence.starts(with: lead) else { return nil }
        let body = sequence.dropFirst(lead.count).prefix { $0 != 0x07 && $0 != 0x1B }
        let text = String(decoding: body, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":"), ["rgb", "rgba"].contains(text[..<colon])
        else { return nil }
        let parts = text[text.index(after: colon)...].split(
            separator: "/", omittingEmptySubsequences: false)
        let shares = parts.prefix(3).compactMap { part -> Double? in
            guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
            return Double(value) / Double((1 << (4 * part.count)) - 1)
        }
        guard shares.count == 3 else { return nil }
        // How bright the eye takes it for (ITU-R BT.601).
        return 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2] > 0.5
    }
}
