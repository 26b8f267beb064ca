import ArgumentParser
import Exchange
import Generator

/// Writes an invented hearing as Pejl's own JSON: `generate 10000 > large.json`, then
/// `pejl --database large.sqlite import large.json`.
@main
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "An invented hearing of a size, the same every time.")

    @Argument(help: "Responses and remarks together.") var passages: Int
    @Option(help: "Another hearing of the same size.") var seed: UInt64 = 1

    func run() throws {
        print(
            HearingJSON.text(of: HearingGenerator(passages: passages, seed: seed).hearing()),
            terminator: "")
    }
}
