internal import ArgumentParser
internal import Language
internal import SecureShell

/// `pejl [browse] [HEARING]`.
struct BrowseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "browse",
        abstract: "Åbn høringen i terminalen; i en pipe skrives den som tekst.")

    @Argument(help: ArgumentHelp("Høringens id.", valueName: "høring"))
    var hearingName: String?
    @OptionGroup var hearing: HearingOption
    @OptionGroup var filters: FilterOptions
    @OptionGroup var global: GlobalOptions
    @Flag(help: "Kun læseadgang.") var readOnly = false
    @Flag(help: "Til SSH: ingen shell og ingen andre filer.") var restricted = false
    @Flag(help: "Linjevisning: en samtale i linjer, til skærmlæser og enkle terminaler.")
    var linear = false
    @Option(help: ArgumentHelp("Med --restricted: hvem det er.", valueName: "navn"))
    var user: String?
    @OptionGroup var disclosure: DisclosureOptions
    @Flag(help: "Begynd forfra i stedet for der, hvor du slap.") var fresh = false
    @Option(help: ArgumentHelp("Tryk disse taster først, fx 'jj<Enter>'.", valueName: "taster"))
    var keys: String?
    @Option(help: ArgumentHelp("Størrelsen med --print, fx 80x24.", valueName: "størrelse"))
    var size: String?
    @Flag(help: "Skriv det sidste skærmbillede som tekst.") var print = false

    func run() throws {
        guard restricted else {
            // In a session over SSH the name was taken before.
            if user != nil { throw Failure(.usage, .errorUserNotRestricted) }
            try browsing.run()
            return
        }
        var session = Session(
            isRestricted: true, isReadOnly: readOnly, database: global.database, user: user)
        let client = try RestrictedSession.clientCommand(session)
        session.user = client?.user ?? user
        try Session.$current.withValue(session) {
            if let client { Main.perform(client.arguments) }
            try browsing.run()
        }
    }

    private var browsing: Browsing {
        Browsing(
            database: global.database, language: global.language, hearingName: hearingName,
            hearing: hearing.hearing, filters: filters, disclosure: disclosure, readOnly: readOnly,
            linear: linear, fresh: fresh, keys: keys, size: size, print: print)
    }
}
