/// The English that ArgumentParser puts around our own words in `--help`.
enum HelpWords {
    static func danish(_ help: String) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = String(line)
            for (english, danish) in parts { line.replace(english, with: danish) }
            for (english, danish) in headings where line.hasPrefix(english) {
                return danish + line.dropFirst(english.count)
            }
            return line
        }.joined(separator: "\n")
    }

    private static let headings: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "BRUG: "), ("ARGUMENTS:", "ORD:"),
        ("OPTIONS:", "VALG:"), ("SUBCOMMANDS:", "KOMMANDOER:"),
    ]

    private static let parts: [(String, String)] = [
        ("Show the version.", "Vis version og skema."), ("Show help information.", "Vis hjælp."),
        // A long list goes on in the next line.
        ("(values:", "(en af:"), ("(default:", "(ellers:"), (" default:", " ellers:"),
        ("(default)", "(forvalg)"), ("<subcommand>", "<kommando>"),
        ("' for detailed help.", "' viser mere om hver."), ("  See '", "  '"),
        ("<options>", "<valg>"),
    ]
}
