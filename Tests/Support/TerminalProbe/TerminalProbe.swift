import Browser
import Glibc
import Terminal

/// A program that is nothing but a terminal: a list with a `>` and a log of what came in. The tests
/// of Terminal drive it in a pty, so that they need no browser, no store and no hearing.
///
///     terminal-probe [--quiet] [--theme NAME] [--lines NAME] [--row-bold]
///
/// `--quiet` leaves the log out, so that a key changes nothing but the list. `T` traps, `A` aborts,
/// `E` exits without closing, `W` has another thread wake the loop, `Y` copies, `F` fills the screen, `q` leaves.
@main struct TerminalProbe {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        func value(_ flag: String) -> String? {
            words.firstIndex(of: flag).flatMap {
                words.indices.contains($0 + 1) ? words[$0 + 1] : nil
            }
        }
        let options = TerminalScreen.Options(
            theme: value("--theme").flatMap(ColourTheme.init),
            lines: value("--lines").flatMap(LineDrawing.init))
        do {
            let screen = try TerminalScreen.open(options)
            var list = ProbeList(
                isQuiet: words.contains("--quiet"), isRowBold: words.contains("--row-bold"))
            for notice in screen.notices { list.log("notice \(notice)") }
            let end = list.run(on: screen)
            screen.close()
            print("left by \(end)")
        } catch {
            print("plain: \(error)")
        }
    }
}
