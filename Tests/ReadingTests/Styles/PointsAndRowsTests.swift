import PolicyModel
import Testing

@testable import Reading

/// Points of a list and rows of a table: whose each is. Every name is invented.
@Suite("Points and rows")
struct PointsAndRowsTests {
    @Test func pointsThatEachOpenWithTheirSpeakerAreOneEach() throws {
        let html = """
            <html><body><h1>Resumé af høringssvar til demensstrategi</h1>
            <p>Høringsperiode: 1. juni 2031 til 15. august 2031</p><p>Følgende har svaret:</p>
            <ul><li>Seniorrådet</li><li>Svalens Venner</li>
            <li>Ergoterapeutforeningen, region Øst</li><li>2 borgere</li></ul>
            <h2>Pejlemærke 1: Viden</h2><p><b>Høringssvar</b></p>
            <ul><li>Svalens Venner foreslår, at alle ansatte får et kursus.</li>
            <li>Seniorrådet mener, at der mangler et sted at henvende sig.</li></ul>
            <p><b>Forvaltningens svar</b></p>
            <p>Sundhed og Omsorg har tilføjet et kursus. Det gælder:</p>
            <ul><li>Alle ansatte.</li><li>Alle ledere.</li></ul></body></html>
            """
        let hearing = try readWhole(html, "resume.html").hearing
        #expect(
            hearing.respondents.map(\.name) == [
                "Seniorrådet", "Svalens Venner", "Ergoterapeutforeningen, region Øst",
                "Borger (1)", "Borger (2)",
            ])
        #expect(
            hearing.responses.map { $0.attributions.map(\.respondent.rawValue) }
                == [["svalens-venner"], ["seniorraadet"]])
        #expect(hearing.remarks.count == 1)
        #expect(hearing.closes?.description == "2031-08-15")
    }

    @Test func aNumberAloneIsWhoseItWasAboveAndThanksAreNoRefusal() throws {
        let hearing = try readWhole(
            """
            Svarnr;Navn;Høringssvar (resumé);Forvaltningens bemærkninger;Giver anledning til ændringer
            1;Rolund Lokalråd;Lokalrådet ønsker 40 km/t på Bygaden.;Politiet fastsætter det.;Nej
            1;;Der bør plantes træer langs stien.;Træerne er indtegnet på kortet.;Ja
            3;Rolund Handel og Rolund Turistforening;Foreningerne roser planen.;Tak for rosen.;Nej
            """, "skema.csv"
        ).hearing
        #expect(
            hearing.responses.map { $0.attributions.map(\.respondent.rawValue) } == [
                ["rolund-lokalraad"], ["rolund-lokalraad"],
                ["rolund-handel", "rolund-turistforening"],
            ])
        #expect(hearing.remarks.last?.outcomes == [.noted])
    }
}
