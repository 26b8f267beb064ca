import PolicyModel
import Testing

@testable import Reading

@Suite("Words, phrases and what they tell")
struct WordsTests {
    @Test func sentencesEndWhereTheyDo() {
        let words = Words("Kl. 16.30 kom Gl. Tang. Det var jf. § 3 godt! Bl.a. regn m.v. Så hjem.")
        #expect(words.sentenceCount == 4)
        #expect(Words("Den 3. maj kom H. C. Ørsted.").sentenceCount == 1)
        #expect(Words("").sentenceCount == 0)
    }

    @Test func phrasesHaveAlternativesGapsAndEnds() {
        let words = Words("Udvalget har i dag ikke ændret noget. Haven har ændret sig.")
        func hits(_ pattern: String) -> [String] {
            PhraseBook([(pattern, true)]).hits(in: words).map { words.quote($0.range) }
        }
        #expect(hits("har ~3 ændret") == ["har i dag ikke ændret", "har ændret"])
        #expect(hits("^ haven|udvalget har") == ["Udvalget har", "Haven har"])
        #expect(hits("*get har") == ["Udvalget har"])
        #expect(hits("ænd* sig|noget") == ["ændret noget", "ændret sig"])
        #expect(hits("noget haven") == [])
        #expect(hits("^ ~1 har") == ["Udvalget har", "Haven har"])
    }

    @Test(
        arguments: [
            ("Ønsket imødekommes ikke.", [.declined]), ("Ønsket imødekommes.", [.changed]),
            ("Ønsket imødekommes delvist.", [.changed, .declined]),
            ("Svaret giver ikke anledning til ændringer.", [.declined]),
            ("Bemærkningen tages til efterretning.", [.noted]),
            ("Det fremgår allerede af planen.", [.covered]),
            ("Afsnittet er præciseret.", [.changed]), ("Afsnit 4 udgår.", [.changed]),
            ("Forslaget kan rejses ved budgetforhandlingerne.", [.referred]),
            ("Vejen ligger uden for planens område.", [.outside]),
            ("Højden er fastholdt.", [.declined]),
            ("Træerne er der ikke taget stilling til, men bænken er tilføjet.", [.changed]),
            ("Solen står op i øst.", []),
        ] as [(String, [Outcome])])
    func outcomesAreReadFromTheirFormulas(_ text: String, _ outcomes: [Outcome]) {
        let reading = OutcomeReading(Words(text))
        #expect(reading.outcomes == outcomes)
        #expect((reading.words == nil) == outcomes.isEmpty)
        #expect(reading.basis == (outcomes.isEmpty ? nil : .stated))
    }

    @Test func practiceAloneIsOnlyAGuess() {
        let reading = OutcomeReading(Words("Forvaltningen samarbejder med tre klubber."))
        #expect(reading.outcomes == [.covered])
        #expect(reading.basis == .suggested)
    }

    @Test(
        arguments: [
            ("En lang række høringssvar vil have mere.", "en lang række", nil),
            ("I to henvendelser nævnes vejen.", "to henvendelser", 2),
            ("12 høringsparter er imod.", "12 høringsparter", 12),
            ("Flere af de modtagne høringssvar er lange.", "flere", nil),
            ("Nogle bænke er grønne.", nil, nil), ("Der foreslås flere bænke.", nil, nil),
        ] as [(String, String?, Int?)])
    func quantitiesAreThoseOfAnswers(_ text: String, _ words: String?, _ count: Int?) {
        let quantity = QuantityFinder.quantity(in: Words(text))
        #expect(quantity?.words == words)
        #expect(quantity?.count == count)
    }

    @Test func aReferenceFindsItsResponseOnlyWhereItIsClear() {
        let said = [
            "Der ønskes cykelstier langs kanalen.", "Flere vil have bænke ved kanalen.",
            "Lyset på broen er for svagt.",
        ].map { Words($0) }
        let finder = AnswerFinder(responses: said)
        func answers(_ text: String) -> [Int] { finder.answers(in: Words(text)).map(\.response) }
        #expect(answers("Hvad angår bemærkningen om cykelstien, er den på vej.") == [0])
        #expect(answers("For så vidt angår forslaget om lys på broen oplyses det.") == [2])
        #expect(answers("Hvad angår bemærkningen om kanalen, er den gammel.") == [])
        #expect(answers("Kanalen er gammel.") == [])
    }

    @Test func periodsAreRead() {
        func period(_ text: String) -> [String] {
            HearingFacts.period(in: text).map { ["\($0.0)", "\($0.1)"] } ?? []
        }
        #expect(period("fra den 14. maj til 3. juni 2031") == ["2031-05-14", "2031-06-03"])
        #expect(period("i perioden 1. december – 9. januar 2031") == ["2030-12-01", "2031-01-09"])
        #expect(period("fra 03.02.2031 til 14.03.2031") == ["2031-02-03", "2031-03-14"])
        #expect(period("den 14. maj 2031 blev der fejret") == [])
        #expect(period("fra den 30. februar til 3. marts 2031") == [])
    }

    @Test func slugsAreAsciiAndApart() {
        #expect(Slug.make("Om mågerne – & Ærø!") == "om-maagerne-aeroe")
        var slugs = UniqueSlugs()
        #expect(["a", "a", "b", "a"].map { slugs.make($0) } == ["a", "a-2", "b", "a-3"])
    }
}
