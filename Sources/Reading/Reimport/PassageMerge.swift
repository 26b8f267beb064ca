import PolicyModel

/// One passage over another: the new document's words and statements, and everything that people
/// did to the old.
enum PassageMerge {
    /// - Parameter arrived: with sections, respondents and source already in the merged hearing's
    ///   ids.
    static func response(
        _ arrived: Response, over before: Response, _ overruled: Reimport.Overruled
    ) -> Response {
        var result = arrived
        let id = before.id.rawValue
        result.id = before.id
        result.gist = before.gist ?? arrived.gist
        result.tags = before.tags
        result.notes = before.notes
        result.assignedTo = before.assignedTo
        result.supports = before.supports
        if arrived.submissions.isEmpty { result.submissions = before.submissions }
        if before.sectionBasis == .assigned || overruled.sections.contains(id) {
            result.section = before.section
            result.sectionBasis = .assigned
        }
        if overruled.texts.contains(id) {
            result.text = before.text
            result.wording = before.wording
        }
        result.attributions =
            arrived.attributions
            + before.attributions.filter { old in
                old.basis == .assigned
                    && !arrived.attributions.contains { $0.respondent == old.respondent }
            }
        result.attributions.removeAll {
            $0.basis == .suggested && overruled.rejected.contains([id, $0.respondent.rawValue])
        }
        // People read our rendering against the same words; the reader may have missed something.
        if before.wording == .restated {
            result.quantity = arrived.quantity ?? before.quantity
            if arrived.places.isEmpty { result.places = before.places }
        }
        return result
    }

    static func remark(
        _ arrived: Remark, over before: Remark, _ overruled: Reimport.Overruled
    ) -> Remark {
        var result = arrived
        let id = before.id.rawValue
        result.id = before.id
        result.gist = before.gist ?? arrived.gist
        result.tags = before.tags
        result.notes = before.notes
        if overruled.sections.contains(id) { result.section = before.section }
        if overruled.texts.contains(id) {
            result.text = before.text
            result.wording = before.wording
        }
        let wasRead = before.wording == .restated && !before.outcomes.isEmpty
        if before.outcomeBasis == .assigned || overruled.outcomes.contains(id) || wasRead {
            result.outcomes = before.outcomes
            result.outcomeBasis = before.outcomeBasis
            // The words are quoted from the document, so they must stand in its text.
            if let words = before.outcomeWords, result.text.contains(words) {
                result.outcomeWords = words
            } else if before.outcomes != arrived.outcomes {
                result.outcomeWords = before.outcomeWords
            }
        }
        if before.wording == .restated {
            if arrived.departments.isEmpty { result.departments = before.departments }
            result.departmentWords = arrived.departmentWords ?? before.departmentWords
            if arrived.places.isEmpty { result.places = before.places }
        }
        let keptBases: Set<Basis> =
            before.wording == .restated && arrived.answers.isEmpty
            ? [.assigned, .stated] : [.assigned]
        result.answers =
            arrived.answers
            + before.answers.filter { old in
                keptBases.contains(old.basis)
                    && !arrived.answers.contains { $0.response == old.response }
            }
        result.answers.removeAll {
            $0.basis == .suggested && overruled.rejected.contains([id, $0.response.rawValue])
        }
        return result
    }

    static func changes(
        _ id: String, _ oldText: String, _ oldWording: Wording, _ oldSection: Section.ID?,
        _ text: String, _ section: Section.ID?
    ) -> [Reimport.Change] {
        let kind: Reimport.Change.Kind =
            text == oldText ? .unchanged : oldWording == .restated ? .madeOriginal : .reworded
        let change = Reimport.Change(kind, id)
        return oldSection == section ? [change] : [change, Reimport.Change(.moved, id)]
    }
}
