internal import Browser
internal import Foundation
internal import Language
internal import PolicyModel
internal import Terminal

/// Keys and looks from `/etc/pejl/config` and then the user's own file, which a restricted session
/// does not read.
struct BrowserConfiguration {
    let config: BrowserConfig
    /// What could not be used, file and line; nil where all could.
    let problem: SafeText?

    init(isRestricted: Bool, _ catalogue: Catalogue) {
        var config = BrowserConfig()
        var told: [String] = []
        let own = isRestricted ? [] : [Self.ownFile]
        for path in ["/etc/pejl/config"] + own {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            told += config.read(text).map { path + ", " + $0.told(catalogue) }
        }
        self.config = config
        problem = told.isEmpty ? nil : SafeText(told.joined(separator: " "))
    }

    var options: TerminalScreen.Options {
        TerminalScreen.Options(
            theme: config.theme.flatMap { ColourTheme(rawValue: $0) },
            lines: config.lines.flatMap { LineDrawing(rawValue: $0) })
    }

    private static var ownFile: String {
        let environment = ProcessInfo.processInfo.environment
        // XDG: a relative path is invalid and to be ignored.
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            return folder + "/pejl/config"
        }
        return (environment["HOME"] ?? NSHomeDirectory()) + "/.config/pejl/config"
    }
}
