import PolicyModel
import Testing

@Suite struct DecisionTests {
    private static let span = SourceSpan(document: "brev")
    private static let hearing = Hearing(
        id: "havn", title: "Havn",
        documents: [Document(id: "brev", name: "brev.txt", kind: .responses)],
        sections: [Section(id: "goal-1", kind: .goal, title: "Flere bænke")],
        submissions: [Submission(id: "S1", document: "brev")],
        responses: [
            Response(id: "H1", section: "goal-1", text: "", source: span),
            Response(
                id: "H2", kind: .full, section: nil, text: "", source: span, submissions: ["S1"]),
        ],
        remarks: [Remark(id: "B1", section: "goal-1", text: "", source: span)])

    private static let questions: [(Decision.What, String, Set<CaseworkAspect>)] = [
        (.response, "H1", [.kind, .attribution, .support]),
        (.remark, "B1", [.kind, .author, .outcome, .link]),
        (.attribution, "H1", [.attribution]),
        (.author, "B1", [.author]),
        (.outcome, "B1", [.outcome]),
        (.section, "H2", [.section]),
        (.goesOn, "H1", []),
        (.ends, "H1", []),
        (.heading, "goal-1", []),
    ]

    private func open(
        _ decisions: [Decision], _ done: [String: Set<CaseworkAspect>] = [:]
    ) -> [Decision] {
        Self.hearing.openDoubts(among: decisions, done: done)
    }

    @Test func onlyWhatIsNotSureIsADoubt() {
        let sure = Decision(.response, item: "H1", confidence: 0.75)
        let doubt = Decision(.response, item: "H1", confidence: 0.7499)
        let nothing = Decision(.noSender, item: "S1")
        #expect(open([sure, doubt, nothing]) == [doubt, nothing])
    }

    @Test func whatIsNotInTheHearingAnyMoreIsNoDoubt() {
        let gone: [Decision] = [
            Decision(.response, item: "H3", confidence: 0.5),
            Decision(.heading, item: "goal-2", confidence: 0.5),
            Decision(.sender, item: "S2", confidence: 0.5),
            // A passage's id is no section's.
            Decision(.heading, item: "H1", confidence: 0.5),
        ]
        #expect(open(gone) == [])
    }

    /// Each decision, and the casework that answers it; all the rest does not.
    @Test(arguments: questions)
    func itIsSettledByCaseworkOnTheSameQuestion(
        what: Decision.What, item: String, settling: Set<CaseworkAspect>
    ) {
        let doubt = Decision(what, item: item, confidence: 0.6)
        for aspect in CaseworkAspect.allCases {
            let isSettled = open([doubt], [item: [aspect]]).isEmpty
            #expect(isSettled == settling.contains(aspect), "\(what) by \(aspect)")
            #expect(open([doubt], ["H7": [aspect]]) == [doubt])
        }
    }

    @Test(arguments: [Decision.What.sender, .noSender])
    func aSenderIsSettledByAnyPassageOfTheLetter(what: Decision.What) {
        let doubt = Decision(what, item: "S1", name: "Havnelauget", confidence: 0.5)
        #expect(open([doubt], ["H1": [.attribution]]) == [doubt])
        #expect(open([doubt], ["H2": [.tag]]) == [doubt])
        #expect(open([doubt], ["H2": [.attribution]]) == [])
    }

    @Test func withoutWordsTheReasonsStay() {
        let decision = Decision(
            .response, item: "H1", confidence: 0.6, reasons: [.init(cue: "wish", words: "bør")])
        #expect(decision.wordless.reasons == [.init(cue: "wish")])
        #expect(decision.percent == 60)
    }
}
