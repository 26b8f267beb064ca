import Language
import PolicyModel
import Testing

@testable import Browser

/// What somebody who has just come is told of where they work, above the keys.
struct StartNoticeTests {
    private func lines(_ settings: BrowserSettings, _ size: Size = Size(columns: 80, rows: 24))
        -> [String]
    {
        Fixture.session(size.columns, size.rows, settings: settings).render().lines
    }

    @Test func aSharedDatabaseIsToldAboveTheKeys() {
        let shared = lines(BrowserSettings(database: DatabasePlace(isShared: true)))
        #expect(shared[22].hasPrefix("Fælles database: "))
        #expect(shared[23].hasPrefix("Enter åbn"))
        let own = lines(BrowserSettings(database: DatabasePlace(isShared: false)))
        #expect(!own.contains { $0.contains("Fælles database") })
    }

    @Test func theNoticeIsGoneWithTheNextKey() throws {
        let session = Fixture.session(
            settings: BrowserSettings(database: DatabasePlace(isShared: true)))
        let after = try session.after("j")
        #expect(!after.render().lines.contains { $0.hasPrefix("Fælles") })
    }

    @Test func whoMayOnlyReadIsToldSoAndNothingOfWriting() {
        let told = lines(
            BrowserSettings(readOnly: true, database: DatabasePlace(isShared: true)))
        #expect(told[22] == "Kun læseadgang. Der kan ikke registreres noget her.")
        #expect(!told.contains { $0.contains("Fælles database:") })
    }

    @Test func aNetworkDriveIsNamed() {
        let told = lines(
            BrowserSettings(database: DatabasePlace(isShared: false, network: "nfs")))
        #expect(told.contains { $0.contains("netværksdrev (nfs)") })
    }

    @Test func whoseDatabaseItIsStandsWhereThereIsRoomAndInHelp() throws {
        let settings = BrowserSettings(database: DatabasePlace(isShared: false))
        let wide = lines(settings, Size(columns: 120, rows: 40))
        #expect(wide[1].hasSuffix(" · egen database"))
        let help = try Fixture.session(settings: settings).after("?").render().lines
        #expect(help.contains { $0.hasPrefix("Hjælp · egen database ") })
    }

    @Test func aProblemOfTheStartIsAddedNotPutInThePlaceOfTheRest() {
        var session = Fixture.session(
            settings: BrowserSettings(database: DatabasePlace(isShared: true)))
        session.tell("Linje 3 i config forstås ikke.")
        let told = session.render().lines.joined(separator: " ")
        #expect(told.contains("Fælles database: "))
        #expect(told.contains("Linje 3 i config"))
    }
}
