import PolicyModel
import Testing

@testable import Reading

/// What remarks of the usual kind decide, and what in them is only courtesy or a reason.
@Suite("Usual decisions")
struct UsualDecisionsTests {
    @Test(arguments: [
        ("Vejafdelingen takker for oplysningen. Grunden er lagt ind på kort 3.", [Outcome.changed]),
        ("Vejafdelingen takker for oplysningen.", [.noted]),
        (
            "Vejafdelingen har noteret sig henvendelserne. En helle er på den baggrund tilføjet.",
            [.changed]
        ),
        ("Stien er omfattet af den kommende stiplan.", [.referred]),
        ("Ønsket tages med i stiplanen, som udarbejdes til efteråret.", [.referred]),
        ("Beregningen foretages, når gebyrerne for 2032 skal fastsættes.", [.referred]),
        ("Det medtages som et forslag i budgetlægningen for 2032.", [.referred]),
        ("Forslaget indgår i det arbejde.", [.referred]),
        ("Vejadgangen er beskrevet for sig. Ønsket videreføres dertil.", [.referred]),
        ("En plan laves, når den er vedtaget, og der er afsat midler.", [.referred]),
        ("Busdrift er ikke omfattet af planen. Svaret er videresendt til selskabet.", [.outside]),
        ("Vi tager oplysningen til efterretning og sender den videre til bygherren.", [.noted]),
        ("Stiplanen tager ikke stilling til enkelte arrangementer.", [.outside]),
        ("Aftalen er ikke en del af budgetforslaget.", [.outside]),
        ("Vandet er ikke et emne for stiplanen.", [.outside]),
        ("Reglerne følger af naturbeskyttelsesloven. Det ligger uden for planen.", [.outside]),
        ("Vejafdelingen ser ingen særlige grunde til at afvige.", [.declined]),
        (
            "Det fremgår allerede af planen, og der er ikke behov for at skrive mere om det.",
            [.covered]
        ),
        (
            "Det fremgår allerede af afsnit 3. Vejafdelingen finder ikke, at teksten behøver at blive ændret.",
            [.covered]
        ),
        ("Vi har sat to sejladser ind i planens tabel 4.", [.changed]),
        ("Vejafdelingen har skiftet tre billeder ud.", [.changed]),
    ])
    func decisions(remark: String, outcomes: [Outcome]) {
        #expect(OutcomeReading(Words(remark)).outcomes == outcomes)
    }
}
