internal import ArgumentParser

/// What every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Databasefilen.", valueName: "fil"), completion: .file())
    var database: String?

    @Option(help: ArgumentHelp("Sproget på skærmen: da eller en.", valueName: "kode"))
    var language: String?
}

/// Which hearing a command speaks of; without it the one imported or opened last.
struct HearingOption: ParsableArguments {
    @Option(help: ArgumentHelp("Høringens id; ellers den senest brugte.", valueName: "id"))
    var hearing: String?
}
