import Language
import PolicyModel

/// Everything that the program only guesses of some passages, a row each: what accepting it
/// records, and what rejecting it does.
extension Words {
    func suggestions(of targets: [Passage]) -> [Register.Row] {
        var seen: Set<String> = []
        return targets.flatMap(suggestions).filter { seen.insert($0.value).inserted }
    }

    private func suggestions(of passage: Passage) -> [Register.Row] {
        switch passage {
        case .response(let response):
            return senders(of: response) + supports(suggestedBy: response)
                + section(suggestedFor: response) + answers(suggestedTo: response)
        case .remark(let remark): return answers(suggestedBy: remark) + outcomes(of: remark)
        }
    }

    private func row(
        _ id: String, _ told: String, accept: CaseworkEdit, reject: CaseworkEdit?
    ) -> Register.Row {
        Register.Row(
            value: id, name: SafeText(told), isSuggested: true,
            proposal: Register.Proposal(accept: accept, reject: reject))
    }

    private func senders(of response: Response) -> [Register.Row] {
        response.attributions.filter { $0.basis == .suggested }.map { attribution in
            let name =
                source.respondent(attribution.respondent)?.name
                ?? attribution.respondent.rawValue
            let seen = Passage.response(response)
            return row(
                "\(response.id) sender \(attribution.respondent)",
                text(.suggestionSender, ["id": response.id.rawValue, "name": name]),
                accept: CaseworkEdit(seen: seen, action: .attribute(attribution.respondent)),
                reject: CaseworkEdit(
                    seen: seen, action: .removeAttribution(attribution.respondent)))
        }
    }

    private func supports(suggestedBy response: Response) -> [Register.Row] {
        response.supports.filter { $0.basis == .suggested }.map { link in
            let seen = Passage.response(response)
            return row(
                "\(response.id) support \(link.response)",
                text(
                    .suggestionSupport,
                    ["id": response.id.rawValue, "other": told(link.response)]),
                accept: CaseworkEdit(seen: seen, action: .support(link.response)),
                reject: CaseworkEdit(seen: seen, action: .removeSupport(link.response)))
        }
    }

    private func section(suggestedFor response: Response) -> [Register.Row] {
        guard response.sectionBasis == .suggested, let id = response.section else { return [] }
        let title = source.section(id).map { fullTitle($0).string } ?? id.rawValue
        return [
            row(
                "\(response.id) section",
                text(.suggestionSection, ["id": response.id.rawValue, "section": title]),
                accept: CaseworkEdit(seen: .response(response), action: .move(id)),
                reject: nil)
        ]
    }

    private func answers(suggestedTo response: Response) -> [Register.Row] {
        source.remarks(answering: response.id).filter { $0.basis == .suggested }.map {
            answer($0.remark, response.id)
        }
    }

    private func answers(suggestedBy remark: Remark) -> [Register.Row] {
        remark.answers.filter { $0.basis == .suggested }.map { answer(remark, $0.response) }
    }

    private func answer(_ remark: Remark, _ response: Response.ID) -> Register.Row {
        let seen = Passage.remark(remark)
        return row(
            "\(remark.id) answer \(response)",
            text(
                .suggestionAnswer,
                ["id": line(seen).string, "other": told(response)]),
            accept: CaseworkEdit(seen: seen, action: .link(response)),
            reject: CaseworkEdit(seen: seen, action: .unlink(response)))
    }

    private func outcomes(of remark: Remark) -> [Register.Row] {
        guard remark.outcomeBasis == .suggested, !remark.outcomes.isEmpty else { return [] }
        let seen = Passage.remark(remark)
        return [
            row(
                "\(remark.id) outcome",
                text(
                    .suggestionOutcome,
                    [
                        "id": remark.id.rawValue,
                        "outcome": list(remark.outcomes.map(outcome)),
                    ]),
                accept: CaseworkEdit(seen: seen, action: .setOutcomes(remark.outcomes)),
                reject: CaseworkEdit(seen: seen, action: .setOutcomes([])))
        ]
    }

    /// "H12 s.4 Flere cykler".
    private func told(_ response: Response.ID) -> String {
        source.response(response).map { line(.response($0)).string } ?? response.rawValue
    }
}
