internal import ArgumentParser

/// `pejl`: the commands of the contract. Alone it is `browse`.
struct PejlCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pejl",
        abstract: "Læs høringssvar og bemærkninger: en høring i terminalen.",
        discussion: """
            Uden kommando åbnes browseren på den høring, der sidst blev indlæst eller åbnet. \
            Når udskriften ikke er en terminal, skrives hele høringen som tekst i stedet, med \
            personoplysninger maskeret, medmindre --internal siges.
            """,
        version: Version.sentence,
        subcommands: [
            BrowseCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self,
            SearchCommand.self, ExportCommand.self, ReportCommand.self, HistoryCommand.self,
            BackupCommand.self, DeleteCommand.self, CheckCommand.self,
        ],
        defaultSubcommand: BrowseCommand.self)
}
