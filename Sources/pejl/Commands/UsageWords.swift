/// ArgumentParser speaks English; these are the sentences that it says about a command line, in
/// Danish, with what to do. One that is not here is shown as it is.
enum UsageWords {
    static func danish(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
            .joined(separator: " ")
        return shape(of: line) ?? line + " (pejl --help)"
    }

    private static func shape(of line: String) -> String? {
        if let found = try? /Unknown option '(.+?)'\. Did you mean '(.+?)'\?/.wholeMatch(in: line) {
            return "\(found.1) kendes ikke her: mente du \(found.2)?"
        }
        if let found = try? /Unknown option '(.+)'/.wholeMatch(in: line) {
            return "\(found.1) kendes ikke her: pejl --help viser, hvad der kan skrives."
        }
        if let found = try? /Missing expected argument '(.+)'/.wholeMatch(in: line) {
            return "Der mangler \(found.1): pejl --help viser, hvordan kommandoen skrives."
        }
        if let found = try? /Missing value for '(\S+?)(?: (<.+>))?'/.wholeMatch(in: line) {
            return "Der mangler en værdi efter \(found.1): skriv \(found.1) \(found.2 ?? "…")."
        }
        if let found = try? /Unexpected argument '(.+)'/.wholeMatch(in: line) {
            return "Et ord for meget: \(found.1) (flere ord, der hører sammen, sættes i \"\")."
        }
        if let found = try? /\d+ unexpected arguments: (.+)/.wholeMatch(in: line) {
            return "For mange ord: \(found.1) (ord, der hører sammen, sættes i \"\")."
        }
        if let found = try? /The option '(.+)' does not take any value.*/.wholeMatch(in: line) {
            return "\(found.1) tager ingen værdi: skriv den alene."
        }
        if let found = try? /The value '(.*?)' is invalid for '(.+?)'(.*)/.wholeMatch(in: line) {
            return "\(name(found.2)) kan ikke være \(quoted(found.1))\(choices(found.3))"
        }
        return nil
    }

    /// "--format <format>" is known by its flag, "<slags>" by itself.
    private static func name(_ argument: Substring) -> Substring {
        argument.split(separator: " ").first ?? argument
    }

    private static func quoted(_ value: Substring) -> String { value.isEmpty ? "tom" : "\(value)" }

    /// ". Please provide one of 'a', 'b' or 'c'." or a list with dashes.
    private static func choices(_ rest: Substring) -> String {
        let names = rest.matches(of: /'([^']+)'|- (\S+)/).compactMap { $0.output.1 ?? $0.output.2 }
        guard let last = names.last else { return "." }
        let first = names.dropLast().joined(separator: ", ")
        return ": skriv \(first.isEmpty ? "" : first + " eller ")\(last)."
    }
}
