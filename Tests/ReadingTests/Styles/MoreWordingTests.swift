import PolicyModel
import Testing

@testable import Reading

/// More of how officials word what they decide: turns that documents had which nobody had in
/// view. Every sentence is invented.
struct MoreWordingTests {
    @Test(arguments: [
        (Outcome.changed, "Havnen har nu fået sit eget afsnit."),
        (Outcome.changed, "Skema 4 har fået en kolonne mere."),
        (Outcome.changed, "Hegnet er på kortet rykket fem meter tilbage."),
        (Outcome.changed, "Måltallet er nedjusteret til 8."),
        (Outcome.changed, "Ordet kunde er overalt byttet ud med gæst."),
        (Outcome.changed, "§ 4 er affattet i lyset heraf."),
        (Outcome.changed, "Tællingen har ført til, at vejen friholdes."),
        (Outcome.changed, "Ordet vild er strøget."),
        (Outcome.covered, "Skiltet blev sat op i marts."),
        (Outcome.covered, "En pjece udkom i juni."),
        (Outcome.covered, "Det kan læses af bilag 3."),
        (Outcome.covered, "Broer er omtalt under indsats 3."),
        (Outcome.declined, "Festen bevares derfor i sin nuværende form."),
        (Outcome.declined, "Rammen ligger fast."),
        (Outcome.declined, "Der åbnes ikke for flere stader."),
        (Outcome.declined, "Centret ønsker af hensyn til naboerne ikke at flytte hallen."),
        (Outcome.outside, "Hvem der kører bussen, aftaler selskaberne selv."),
        (Outcome.outside, "Det er Folketinget, der har bestemt det."),
        (Outcome.outside, "Den pris styrer kommunen ikke."),
        (Outcome.referred, "Vi vil se på lyset, når planen skal revideres."),
        (Outcome.referred, "Tanken drøftes på et møde med skolerne."),
        (Outcome.referred, "Hvor mange det bliver, kommer an på budgettet."),
        (Outcome.referred, "Vi søger en fond og melder tilbage til sommer."),
        (Outcome.noted, "Sekretariatet har hæftet sig ved rosen."),
        (Outcome.noted, "Opfordringen er hørt."),
        (Outcome.noted, "Underskrifterne indgår i sagen."),
    ])
    func outcomes(outcome: Outcome, text: String) {
        let reading = OutcomeReading(Words(text))
        #expect(reading.outcomes == [outcome], "\(reading.outcomes): \(text)")
    }

    /// "Har ikke været hensigten" refuses nothing; what is done refers nobody to a later day.
    @Test(arguments: [
        ("Det har ikke været hensigten, og teksten er rettet.", [Outcome.changed]),
        ("Skiltene blev taget ned i foråret.", [.covered]),
    ])
    func whatIsNoDecision(text: String, outcomes: [Outcome]) {
        #expect(OutcomeReading(Words(text)).outcomes == outcomes)
    }
}
