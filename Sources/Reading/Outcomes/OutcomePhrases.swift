import PolicyModel

/// The formulas in which Danish administrations decide, and what each decides. Earlier ones go
/// first: what they cover is not read again ("ikke imødekommet" is no "imødekommet").
///
/// The list is the genre's (guideline on law quality 9.1.6; hvidbøger and høringsnotater of
/// several municipalities), not one document's.
enum OutcomePhrases {
    static let book = PhraseBook<[Outcome]>(
        refused + changed + outside + referred + covered + noted)

    /// Reasons rather than decisions: they count where a remark decides nothing else, and only as
    /// a guess.
    static let reasons = PhraseBook<[Outcome]>([
        ("finder|mener|vurderer ~2 ikke at ~6 bør|skal|behøver", [.declined]),
        ("ikke ~2 muligt|umuligt", [.declined]), ("umulig|umuligt|umulige", [.declined]),
        ("kan|må|skal|vil|bør ~4 ikke ~2 *e|*es", [.declined]),
        ("ikke kan|må ~2 *e|*es", [.declined]),
        ("i forbindelse med ~2 kommende|næste", [.referred]), ("vil ~6 blive ~2 *et", [.referred]),
        ("senere", [.referred]), ("overvejer|overvejes", [.referred]),
        ("beklager", [.noted]), ("forståelse for", [.noted]), ("enig|enige i|med", [.changed]),
        (
            "kommunen|vi|forvaltningen har ~6 ansat|oprettet|igangsat|etableret|anlagt|opsat|indgået|bygget|besluttet",
            [.covered]
        ),
        ("udarbejdes|oversættes|etableres|oprettes|anlægges", [.changed]),
        ("er ~3 fastlagt|fastsat|vedtaget|godkendt i|af|ved", [.covered]),
        ("forhandles|aftales|afklares", [.referred]),
        ("bygherren|udlejer|udlejeren|grundejeren|ejeren|trafikselskabet", [.outside]),
        ("*loven|lovgivningen|domstolene|regionen|staten|politiet", [.outside]),
        ("inviterer", [.referred]), ("foreslår", [.changed]),
        ("jf ~2 planens|politikkens|strategiens|visionens|§|side|afsnit", [.covered]),
    ])

    private static let noted: [(String, [Outcome])] = [
        (
            "tilkendegivelse*|opbakning*|støtte*|rosen|kommentar*|oplysning* ~6 modtaget|registreret",
            [.noted]
        ),
        ("^ ingen bemærkninger|kommentarer", [.noted]),
        ("hæfter|hæftet sig ved", [.noted]),
        ("bemærket|bemærker sig", [.noted]),
        ("kan ~3 godt|sagtens forstå", [.noted]),
        ("indgår i sagen", [.noted]),
        ("opfordring*|budskab*|ønske*|ros* ~1 er ~1 hørt|forstået", [.noted]),
        ("bag øret", [.noted]),
        ("ser ~2 positivt på", [.noted]),
        ("læst ~4 med interesse", [.noted]),
        ("positivt|glædeligt|dejligt at", [.noted]),
        ("in mente", [.noted]),
        ("modtaget|modtages med tak|glæde|interesse", [.noted]),
        ("siger|med tak", [.noted]),
        ("^ tak for", [.noted]),
        ("bekendt med", [.noted]),
        ("glæder sig", [.noted]),
        ("er ~1 tilfreds|glad|glade med|for|over", [.noted]),
        ("er ~1 forståelig", [.noted]),
        ("til efterretning", [.noted]),
        ("noteret|noterer|noteres", [.noted]),
        ("til orientering", [.noted]),
        ("taget|tager|tages ad notam", [.noted]),
        ("kvitterer|takker for", [.noted]),
    ]
}
