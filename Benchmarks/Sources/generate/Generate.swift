internal import Generator
internal import Glibc

/// Writes an invented hearing as Pejl's own JSON: `generate 10000 > large.json`, then
/// `pejl --database large.sqlite import large.json`. A second number is another seed.
@main
struct Generate {
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().map { UInt64($0) }
        guard (1...2).contains(numbers.count), let passages = numbers.first ?? nil,
            (1...10_000_000).contains(passages), let seed = numbers.count > 1 ? numbers[1] : 1
        else {
            leave(64, "how many passages? generate PASSAGES [SEED]")
        }
        do {
            let output = Descriptor(STDOUT_FILENO)
            try HearingGenerator(passages: Int(passages), seed: seed).write(to: output.write)
        } catch {
            leave(74, "cannot write: \(error)")
        }
    }

    private static func leave(_ status: Int32, _ sentence: String) -> Never {
        try? Descriptor(STDERR_FILENO).write(Array("generate: \(sentence)\n".utf8))
        exit(status)
    }
}
