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
        if arrived.kind == .full {
            // What the program guessed is guessed anew; what a person said or refused stays.
            let kept = before.supports.filter(\.basis.counts)
            result.supports =
                kept
                + arrived.supports.filter { link in
                    !kept.contains { $0.response == link.response }
                        && !overruled.rejected.contains([id, link.response.rawValue])
                }
        } else {
            result.supports = before.supports
        }
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
        if sameWords(before.wording, before.text, arrived.text) {
            result.quantity = before.quantity ?? arrived.quantity
            if !before.places.isEmpty { result.places = before.places }
            result.attributions += before.attributions.filter { old in
                old.basis == .stated
                    && !result.attributions.contains { $0.respondent == old.respondent }
            }
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
        let isSame = sameWords(before.wording, before.text, arrived.text)
        if before.outcomeBasis == .assigned || overruled.outcomes.contains(id)
            || (isSame && before.outcomeBasis == .stated)
        {
            result.outcomes = before.outcomes
            result.outcomeBasis = before.outcomeBasis
            // The words are quoted from the document, so they should stand in its text.
            let stands = before.outcomeWords.map(result.text.contains) ?? false
            if stands || before.outcomes != arrived.outcomes || arrived.outcomeWords == nil {
                result.outcomeWords = before.outcomeWords
            }
        }
        if overruled.authors.contains(id) {
            result.departments = before.departments
            result.departmentWords = before.departmentWords ?? arrived.departmentWords
        }
        var keptBases: Set<Basis> = [.assigned]
        if isSame {
            if !before.departments.isEmpty || overruled.authors.contains(id) {
                result.departments = before.departments
            }
            result.departmentWords = before.departmentWords ?? arrived.departmentWords
            if !before.places.isEmpty { result.places = before.places }
            keptBases.insert(.stated)
        }
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

    /// Whether what was read from the old passage holds for the new: the words are the same, or
    /// ours were a rendering of them. Then what people, or an earlier reading, found is kept.
    private static func sameWords(_ wording: Wording, _ before: String, _ now: String) -> Bool {
        wording == .restated || before == now
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
