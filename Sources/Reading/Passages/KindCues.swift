import PolicyModel

/// What in a paragraph speaks for a response, and what for a remark.
struct KindCues: Sendable {
    let departments: DepartmentFinder
    let speakers: SpeakerFinder

    /// All traces of all passages, section by section, the strongest first. Positive weights speak for a remark.
    ///
    /// - Parameter passages: the words of the outline's paragraphs.
    func evidence(in outline: OutlineDraft, _ passages: [[Words]]) -> [[[Evidence]]] {
        let own = zip(outline.sections, passages).map { section, words in
            zip(section.paragraphs, words).map { evidence(for: $0, words: $1) }
        }
        let sense = ItalicSense(of: outline, by: own)
        if sense == .nothing { return own }
        return zip(outline.sections, own).map { section, evidence in
            zip(section.paragraphs, evidence).map { marked, found in
                (sense.evidence(for: marked.paragraph) + found).strongestFirst
            }
        }
    }

    /// What the paragraph's words tell.
    private func evidence(
        for paragraph: MarkedParagraph, words: Words
    ) -> [Evidence] {
        var found: [Evidence] = []
        if let marker = paragraph.marker {
            found.append(Evidence(.ownHeading, weight: marker == .remark ? 12 : -12))
        }
        if let names = RunInSender.names(in: words),
            departments.mentions(in: words).allSatisfy({
                !names.contains($0.range.lowerBound)
            })
        {
            found.append(
                Evidence(.runInLabel, words: words.quote(0..<names.upperBound), weight: -10))
        } else if let label = runInLabel(words) {
            found.append(label)
        }
        found += administration(words)
        if let voice = speakers.voices(in: words).first {
            found.append(
                Evidence(
                    .respondentSpeaks, words: words.quote(voice.range),
                    weight: voice.opensPassage ? (voice.isFollowedByVoice ? -7.5 : -5) : -3))
        }
        found += phrases(words)
        return found.strongestFirst
    }

    /// "Forvaltningens bemærkning: …" in front of the text itself.
    private func runInLabel(_ words: Words) -> Evidence? {
        guard
            let colon = words.words.prefix(8).firstIndex(where: { $0.closing.contains(":") }),
            let kind = MarkerHeading.kind(of: words.quote(0..<(colon + 1)))
        else { return nil }
        return Evidence(
            .runInLabel, words: words.quote(0..<(colon + 1)), weight: kind == .remark ? 10 : -10)
    }

    private func administration(_ words: Words) -> [Evidence] {
        var best: Evidence?
        for mention in departments.mentions(in: words) where mention.isSubject {
            let quote = words.quote(mention.range)
            let weight: Double
            switch (mention.leadsSentence, mention.who) {
            case (true, .authority): weight = 1.5
            case (true, _): weight = words.words[mention.range.lowerBound].sentence == 0 ? 5 : 3.5
            case (false, .authority): weight = 0
            case (false, _): weight = 0.5
            }
            if weight > best?.weight ?? 0 {
                best = Evidence(.administrationSpeaks, words: quote, weight: weight)
            }
        }
        return best.map { [$0] } ?? []
    }

    /// At most one trace of each cue, the heaviest: a long paragraph is no surer than a short one.
    private func phrases(_ words: Words) -> [Evidence] {
        var best: [Evidence.Cue: Evidence] = [:]
        for hit in Self.book.hits(in: words) {
            let early = words.words[hit.range.lowerBound].sentence == 0
            let weight = hit.meaning.weight * (early ? 1 : 0.7)
            if abs(weight) > abs(best[hit.meaning.cue]?.weight ?? 0) {
                best[hit.meaning.cue] = Evidence(
                    hit.meaning.cue, words: words.quote(hit.range), weight: weight)
            }
        }
        let outcome = OutcomeReading(words, proposalsCount: false)
        if best[.decisionFormula] == nil, best[.talksOfResponses] == nil,
            outcome.basis == .stated,
            outcome.outcomes.contains(where: { $0 != .covered })
        {
            best[.decisionFormula] = Evidence(
                .decisionFormula, words: outcome.words, weight: 1.2)
        }
        // That it stands already is said in answers; where nothing else speaks, it tells a little.
        if best.isEmpty, outcome.basis == .stated, outcome.outcomes == [.covered] {
            best[.decisionFormula] = Evidence(.decisionFormula, words: outcome.words, weight: 0.8)
        }
        return Evidence.Cue.allCases.compactMap { best[$0] }
    }

    struct Meaning: Sendable {
        let cue: Evidence.Cue
        let weight: Double
    }

    static let book: PhraseBook<Meaning> = {
        func all(
            _ cue: Evidence.Cue, _ weight: Double, _ patterns: [String]
        ) -> [(String, Meaning)] {
            patterns.map { ($0, Meaning(cue: cue, weight: weight)) }
        }
        let parties =
            "høringssvar|høringssvarene|høringsparter|høringsparterne|høringspart|henvendelser|henvendelse|parter|part|organisationer|borgere|svar|svarene|bidrag|indsigere|lokaludvalg|borger|borgerne"
        return PhraseBook(
            all(
                .talksOfResponses, -5,
                [
                    "^ en|et|enkelte|flere|nogle|adskillige|mange|to|tre|fire|fem|#|langt|alle|hovedparten|størstedelen ~4 \(parties)",
                    "^ i ~3 høringen|høringssvarene|høringssvar|høringssvaret|svar|henvendelserne|henvendelse",
                    "^ høringssvarene|høringsparterne|høringsparter|henvendelserne",
                    "^ borger|indsiger|henvendelse|høringssvar #",
                    "^ samme forening|afsender|organisation|part|høringspart|borger|indsender|råd|klub|virksomhed",
                    "*es i ~3 høringen|høringssvarene|høringssvar|henvendelserne",
                    "^ der er ~2 i høringen",
                ])
                + all(
                    .talksOfResponses, -3.5,
                    [
                        "ifølge ~2 høringssvar*|svarene|parter*|henvendelse*|beboerne|borgerne",
                        "flere|enkelte|nogle|andre|enkelt|række ~1 høringsparter|høringspart|høringssvar|organisationer|parter",
                        "efter nogle|flere|enkelte parters|høringsparters",
                        "svarene ~1 hedder|fremgår",
                        "hedder det i",
                    ])
                + all(
                    .passiveVoice, -4,
                    [
                        "der|det foreslås|efterspørges|opfordres|fremføres|fremhæves|nævnes|påpeges|anføres|understreges|ønskes|anbefales|savnes|efterlyses|udtrykkes|anmodes|foreslåes|peges|advares|kritiseres|appelleres",
                        "^ ~2 foreslås|efterspørges|opfordres|fremføres|fremhæves|påpeges|anføres|understreges|ønskes|anbefales|savnes|efterlyses|udtrykkes|peges",
                        "der|det rejses|stilles|udtrykkes ~1 ønske|forslag|spørgsmål|tvivl|bekymring|kritik",
                    ])
                + all(
                    .wish, -1.5,
                    [
                        "bør", "forslag om|til", "ønske|ønsker|ønsket om", "opbakning til",
                        "støtte til", "efterspørgsel|behov efter|for", "med fordel",
                        "lægges vægt på", "bekymring for|over",
                    ])
                + all(
                    .decisionFormula, 4,
                    [
                        "på baggrund af høringssvar*|høringen|henvendelse*|ovenstående|indsigelse*",
                        "giver|gav|giver|givet ~2 anledning",
                        "imødekommes|imødekommet|imødekommer",
                        "til efterretning",
                        "har|er ~8 præciseret|tilføjet|tilrettet|justeret|indskrevet|indarbejdet|indføjet|tydeliggjort",
                        "fremgår allerede|nu|også ~1 af",
                        "allerede|nu|også fremgår ~1 af",
                        "fremgår af politikken|planen|lokalplanen|strategien|udkastet",
                        "skrevet|føjet ind|til ~2",
                        "er|bliver|har ~6 fastholdt|bibeholdt",
                        "udgår",
                        "ikke ~2 imødekommet|medtaget|indført|indsat",
                    ])
                + all(
                    .answersPoint, 3.5,
                    [
                        "^ begge|disse|samtlige bemærkninger|forslag|ønsker|indsigelser|synspunkter",
                        "^ for så vidt angår", "^ i forhold til bemærkning*|forslag*|ønske*",
                        "^ hvad angår", "^ med hensyn til", "^ vedrørende bemærkning*|forslag*",
                        "^ forslaget|tilbuddet|ønsket|bemærkningen|opfordringen|spørgsmålet om|fra|kan",
                    ])
                + all(
                    .practice, 1.2,
                    [
                        "arbejder|samarbejder|støtter|arbejdes ~2 allerede|løbende|i",
                        "allerede ~2 arbejder|samarbejder|arbejdes|gennemføres",
                        "har|er ~4 afsat|vedtaget|besluttet", "i dag", "i forvejen",
                        "findes allerede",
                        "har ~4 ansvar|hjemmel|mulighed", "kommunen har|tilbyder|fører|yder|driver",
                        "politikken angiver|gælder|omfatter",
                    ])
        )
    }()
}

extension [Evidence] {
    fileprivate var strongestFirst: [Evidence] { sorted { abs($0.weight) > abs($1.weight) } }
}
