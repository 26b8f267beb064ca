import Foundation
import PolicyModel
import Testing

@testable import Reading

/// Runs on `../shared`, where it is there. The expected places are line numbers, no words.
@Suite("The user's own document")
struct SharedSourceTests {
    @Test func theOutlineAndTheCountsAreThoseOfTheField() throws {
        guard let result = try Shared.source() else { return }
        let hearing = result.hearing
        #expect(hearing.responses.count == 51)
        #expect(hearing.remarks.count == 53)
        #expect(hearing.preface.count == 3)
        #expect(hearing.respondents.count == 37)
        #expect(hearing.respondents.filter { $0.kind == .lokaludvalg }.count == 10)
        #expect(hearing.documents.map(\.pages) == [18])
        #expect(result.source.pageEvidence == .loneBlanks)
        #expect(Outline(hearing.sections).gaps == [10, 11])
        #expect(
            hearing.sections.filter { $0.status == .dropped }.map(\.id) == ["goal-3"])
        let counts = result.report.sections.filter { $0.responses + $0.remarks > 0 }
        #expect(counts.count == 19)
        #expect(
            counts.map { [$0.responses, $0.remarks] } == [
                [5, 1], [5, 3], [1, 1], [5, 7], [1, 3], [1, 1], [1, 2], [1, 2], [1, 3], [3, 2],
                [7, 6], [4, 5], [1, 2], [4, 4], [1, 1], [5, 4], [2, 3], [1, 2], [2, 1],
            ])
        #expect(hearing.id == "integrationspolitik-2019-22")
        #expect(hearing.opens == CalendarDay("2018-08-14"))
        #expect(hearing.closes == CalendarDay("2018-09-19"))
        #expect(hearing.unplaced.allSatisfy { $0.reason != .unread })
        #expect(WordBalance(document: result.source, hearing: hearing).holds)
    }

    /// The bundled hearing was read from the same document by people: same sections, same lines,
    /// same quantities, departments, places and links.
    @Test func everyPassageIsWherePeopleFoundIt() throws {
        guard let read = try Shared.source()?.hearing else { return }
        let people = try Shared.bundled()
        #expect(read.sections.map(\.id) == people.sections.map(\.id))
        #expect(read.sections.map(\.title) == people.sections.map(\.title))
        #expect(read.sections.map(\.parent) == people.sections.map(\.parent))
        #expect(read.responses.count == people.responses.count)
        for (mine, theirs) in zip(read.responses, people.responses) {
            #expect(mine.id == theirs.id)
            #expect(mine.section == theirs.section)
            #expect(lines(mine.source) == lines(theirs.source))
            #expect(mine.quantity == theirs.quantity)
            #expect(mine.places == theirs.places)
        }
        var agreed = 0
        for (mine, theirs) in zip(read.remarks, people.remarks) {
            #expect(mine.id == theirs.id)
            #expect(mine.section == theirs.section)
            #expect(lines(mine.source) == lines(theirs.source))
            #expect(mine.departments == theirs.departments)
            #expect(mine.departmentWords == theirs.departmentWords)
            #expect(mine.places == theirs.places)
            // A suggestion is no statement of the document; the list by hand has none.
            #expect(mine.answers.filter { $0.basis == .stated } == theirs.answers)
            if mine.outcomes == theirs.outcomes { agreed += 1 }
        }
        // What is an outcome and what a mere report is a judgement; nearly all are judged alike.
        #expect(agreed >= 46)
    }

    private func lines(_ span: SourceSpan) -> [Int?] {
        [span.page, span.lastPage, span.firstLine, span.lastLine]
    }

    @Test func itPairsWithTheBundledHearingPassageByPassage() throws {
        guard let read = try Shared.source()?.hearing else { return }
        let people = try Shared.bundled()
        #expect(TwinFinder.twin(of: read, among: [people]) == people.id)
        let replacement = Reimport.replacement(for: read, in: people)
        #expect(replacement == .document("bilag-2"))
        let merge = Reimport(read, into: people, replacing: "bilag-2")
        #expect(merge.count(.madeOriginal) == 104)
        #expect(merge.changes.count == 104)
        let merged = merge.hearing
        #expect(merged.id == people.id)
        #expect(merged.responses.map(\.id) == people.responses.map(\.id))
        #expect(merged.remarks.map(\.id) == people.remarks.map(\.id))
        #expect(merged.responses.map(\.gist) == people.responses.map(\.gist))
        #expect(merged.remarks.map(\.gist) == people.remarks.map(\.gist))
        #expect(merged.remarks.map(\.outcomes) == people.remarks.map(\.outcomes))
        #expect(merged.responses.allSatisfy { $0.wording == .original })
        let hasItsWords =
            merged.responses.map(\.text) == read.responses.map(\.text)
            && merged.remarks.map(\.text) == read.remarks.map(\.text)
        #expect(hasItsWords)
        #expect(merged.respondents.map(\.id) == people.respondents.map(\.id))
        #expect(merged.respondents.map(\.kind) == people.respondents.map(\.kind))
        #expect(merged.documents.map(\.id) == ["bilag-2"])
        // Again: nothing changes any more.
        let again = Reimport(read, into: merged, replacing: "bilag-2")
        // No value of the document in a failure's output.
        let isUnchanged = again.hearing == merged
        #expect(isUnchanged)
        #expect(again.changes.allSatisfy { $0.kind == .unchanged })
    }
}
