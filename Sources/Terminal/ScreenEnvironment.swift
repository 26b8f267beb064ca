internal import Glibc

/// What the user's environment says about the terminal, read once.
public nonisolated struct ScreenEnvironment: Hashable, Sendable {
    /// TERM; nil when unset or empty.
    public var terminal: String?
    /// NO_COLOR is set to anything.
    public var noColour: Bool
    /// ESCDELAY, in milliseconds, where the user has set one.
    public var escapeDelay: Int?
    /// COLORFGBG ends with the colour of a light background; nil where it says nothing.
    public var hasLightBackground: Bool?

    public init(
        terminal: String?, noColour: Bool = false, escapeDelay: Int? = nil,
        hasLightBackground: Bool? = nil
    ) {
        self.terminal = terminal
        self.noColour = noColour
        self.escapeDelay = escapeDelay
        self.hasLightBackground = hasLightBackground
    }

    /// The process's own.
    public static var current: ScreenEnvironment {
        let background = value("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
        return ScreenEnvironment(
            terminal: value("TERM"),
            noColour: value("NO_COLOR") != nil,
            escapeDelay: value("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 1), 10_000) },
            hasLightBackground: background.map { $0 == 7 || $0 == 15 })
    }

    private static func value(_ name: String) -> String? {
        guard let found = getenv(name), found.pointee != 0 else { return nil }
        return String(cString: found)
    }
}
