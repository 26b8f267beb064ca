import PolicyModel
import Testing

/// Order and finding on invented texts, where one thing differs at a time.
struct RankingTests {
    private func order(_ query: String, _ passages: [(gist: String?, text: String)]) -> [Int] {
        let span = SourceSpan(document: "d")
        let hearing = Hearing(
            id: "h", title: "Havn",
            responses: passages.enumerated().map { at, passage in
                Response(
                    id: Response.ID("H\(at)"), section: nil, gist: passage.gist,
                    text: passage.text, source: span)
            })
        return HearingIndex(hearing).search(SearchQuery(query))
            .compactMap { Int($0.id.dropFirst()) }
    }

    private func order(_ query: String, _ texts: String...) -> [Int] {
        order(query, texts.map { (nil, $0) })
    }

    @Test func wholeWordsThenPartsThenLooseReadings() {
        #expect(order("ror", "Rør er dyre.", "Roret er tungt.", "Et ror mangler.") == [2, 1, 0])
        #expect(order("bade", "Både og bade.", "Både.", "Badebro.") == [0, 2, 1])
    }

    @Test func oneLooseWordIsBelowTwoParts() {
        #expect(order("ror kaj", "Rør ved en kaj.", "Rorpind, kajplads.") == [1, 0])
    }

    @Test func theGistIsAboveTheText() {
        let found = order(
            "kaj", [(nil, "En kaj, en kaj."), ("En kaj", "Noget andet."), ("Kajplads", "En kaj.")])
        #expect(found == [1, 0, 2], "a part in the gist is no reason to be above a whole word")
    }

    @Test func oftenAndShortIsAboveSeldomAndLong() {
        let filler = String(repeating: "vind og vejr ", count: 60)
        #expect(order("kaj", "En kaj. \(filler)", "En kaj.", "Kaj, kaj, kaj.") == [2, 1, 0])
    }

    @Test func equalsKeepTheDocumentsOrder() {
        #expect(order("kaj", "En kaj.", "Ny kaj.", "To kaj.") == [0, 1, 2])
    }

    @Test func aRankDependsOnThePassageAlone() {
        let query = SearchQuery("kaj")
        let rank = TextSearch.rank(query, gist: nil, text: "En kaj.")
        #expect(rank != nil)
        #expect(order("kaj", "En kaj.", "Intet.") == [0])
        #expect(TextSearch.rank(query, gist: nil, text: "En kaj.") == rank)
    }

    @Test func manyTermsDoNotMixTheClasses() {
        let words = (0..<200).map { "ord\($0)x" }.joined(separator: " ")
        let whole = words + " ror"
        let part = words + " roret"
        let loose = words + " rør"
        #expect(order(words + " ror", loose, part, whole) == [2, 1, 0])
    }

    @Test func compoundsDefiniteAndGenitive() {
        let texts = [
            "Boligpolitikkens mål", "Familieboliger", "Ejerboligernes ejere", "Boligens pris",
            "Bo ligeså godt",
        ]
        #expect(Set(order("bolig", texts.map { (nil, $0) })) == [0, 1, 2, 3])
        #expect(order("boligerne", texts.map { (nil, $0) }) == [2])
    }

    @Test func shortWordsAtAWordsStartOnly() {
        #expect(order("by", "Byen gror.", "En by.", "Ruby.", "Hverdagsby.") == [1, 0])
        #expect(order("ø", "Øen.", "En ø.", "Sø.") == [1, 0])
        #expect(order("øl", "Ølbryg", "Køl") == [0])
    }

    @Test func oneFoldForAllSpellings() {
        for typed in ["Ærøskøbing", "aeroeskoebing", "ÆRØSKØBING", "ærøsko\u{308}bing"] {
            #expect(
                order(typed, "Vi bor i Ærøskøbing.", "Aeroeskoebing er her.").sorted() == [0, 1])
        }
        #expect(order("århus", "Aarhus", "A\u{30A}rhus", "Arhus") == [0, 1])
        #expect(order("cafe", "Café", "Cafe\u{301}en") == [0, 1])
        #expect(order("samarbejde", "sam\u{AD}arbejde") == [0])
    }

    @Test func aTypedDanishLetterIsMeant() {
        #expect(order("møl", "mol", "møl") == [1])
        #expect(order("får", "far", "får") == [1])
        #expect(order("baer", "bar", "bær") == [1])
    }

    @Test func phrasesReachOverLinesAndBlanks() {
        #expect(order("\"våd  kaj\"", "En våd\nkaj.", "kaj våd") == [0])
        #expect(order("\"våd, kaj\"", "våd, kaj", "våd kaj") == [0], "punctuation is meant")
        #expect(
            order("\"kaj mole\"", [("Ny kaj", "mole")]) == [], "not from the gist into the text")
    }

    @Test func punctuationAroundAWordIsNotAsked() {
        for typed in ["kaj,", "(kaj)", "kaj*", "kaj?", "’kaj’", "…kaj…", "kaj:"] {
            #expect(order(typed, "En kaj.", "Mole.") == [0], "\(typed)")
        }
        #expect(order("10:30", "Klokken 10:30.", "10 30") == [0])
    }

    @Test func negationByHyphenOrDash() {
        for typed in ["-våd kaj", "–våd kaj", "kaj -\"våd kaj\"", "kaj -våd,"] {
            #expect(order(typed, "En våd kaj.", "En tør kaj.") == [1], "\(typed)")
        }
        #expect(order("kaj - våd", "En våd kaj.", "En tør kaj.") == [0], "a dash alone is nothing")
    }

    @Test func highlightsMarkTheOriginal() {
        func marked(_ query: String, _ text: String) -> [String] {
            let characters = Array(text)
            return TextSearch.highlights(of: SearchQuery(query), in: text)
                .map { String(characters[$0]) }
        }
        #expect(marked("aero", "På Ærø.") == ["Ærø"], "half of an ø marks the whole")
        #expect(marked("aeroe", "På Ærø.") == ["Ærø"])
        #expect(marked("maal", "Ma\u{30A}let er mål") == ["Mål", "mål"])
        #expect(marked("sammen", "sam\u{AD}men") == ["sam\u{AD}men"])
        #expect(marked("bolig politik", "Boligpolitik") == ["Bolig", "politik"])
        #expect(marked("bolig ligpol", "Boligpolitik") == ["Boligpol"], "overlaps are one")
        #expect(marked("-kaj våd", "våd kaj") == ["våd"])
        #expect(marked("strasse", "Straße") == ["Straße"])
    }

    @Test func problemsHavePositionsAndTheRestIsUsed() {
        let taken = SearchQuery("kaj -lokaludvalg:valby -sted:\"Indre By\" mole")
        #expect(
            taken.problems == [
                .unknownField("-lokaludvalg", position: 4), .unknownField("-sted", position: 23),
            ])
        #expect(taken.terms.map(\.typed) == ["kaj", "mole"])
        let empty = SearchQuery("mål: kaj")
        #expect(empty.problems == [.emptyField(.goal, position: 4)])
        #expect(empty.terms.map(\.typed) == ["kaj"])
        for only in ["", "-", "!!", "\"", "\"\"", "-\"", "::", ":x:", "- -", "«»"] {
            #expect(SearchQuery(only).terms.allSatisfy { !$0.typed.isEmpty }, "\(only)")
        }
        #expect(SearchQuery("kaj kaj KAJ -kaj").terms.count == 3, "KAJ is another spelling")
    }

    @Test func fieldsForThoseWithoutTheLetters() {
        let query = SearchQuery("mal:3 pejlemarke:1 horingspart:x OUTCOME:changed sog:kaj")
        #expect(query.fields.map(\.field) == [.goal, .pejlemaerke, .respondent, .outcome])
        #expect(query.terms.map(\.typed) == ["kaj"], "søg: asks for words")
    }
}
