import Language
import PolicyModel

/// Where one can go from a passage, and the facts that stand under its full text.
struct PassageLink: Sendable {
    let text: SafeText
    let target: PassageID
}

extension Words {
    /// Under a response's full text.
    func responseFacts(_ response: Response) -> [SafeText] {
        var lines = [quantityFact(response)]
        lines += attribution(response).map { safe(.factWho, ["who": $0.string]) }
        if let places = places(response.places) { lines.append(places) }
        if !response.tags.isEmpty { lines.append(tags(response.tags)) }
        if !response.assignedTo.isEmpty {
            let names = response.assignedTo.joined(separator: " ")
            lines.append(safe(.factAssigned, ["departments": names]))
        }
        if source.reply(to: response) == .none { lines.append(safe(.replyNone)) }
        return lines
    }

    func quantityFact(_ response: Response) -> SafeText {
        quantity(response).map { safe(.factQuantity, ["quantity": $0]) } ?? safe(.quantityUnknown)
    }

    /// The remarks that answer it, linked ones first, then those of its section: the first of them.
    func links(of response: Response) -> [PassageLink] {
        let linked = source.remarks(answering: response.id)
        var links = linked.map { remark, basis in
            PassageLink(
                text: SafeText(
                    tieToRemark(basis).string + " " + line(.remark(remark)).string),
                target: .remark(remark.id))
        }
        let ids = Set(linked.map(\.remark.id))
        let section = response.section.flatMap(source.section)
        let phrase: Phrase =
            linked.contains(where: \.basis.counts) ? .linkOtherRemark : .linkSectionRemark
        guard response.section != nil else { return links }
        let others = source.run(.remark, in: response.section, 0..<(Self.mostLinks + ids.count))
        for remark in others.compactMap(\.passage.remark) where !ids.contains(remark.id) {
            let lead = text(phrase, ["section": definite(section).plain])
            links.append(
                PassageLink(
                    text: SafeText(lead + " " + line(.remark(remark)).string),
                    target: .remark(remark.id)))
        }
        return links
    }

    /// More links than these are no way on; the section's list has them all.
    private static let mostLinks = 100

    /// The responses it answers, or those of its section: the first of them.
    func links(of remark: Remark) -> [PassageLink] {
        if !remark.answers.isEmpty {
            return remark.answers.compactMap { answer in
                guard let response = source.response(answer.response) else { return nil }
                let lead = tie(answer.basis, to: response.id.rawValue).string
                let gist = telling(.response(response)).string
                return PassageLink(
                    text: SafeText(lead + ": " + gist), target: .response(response.id))
            }
        }
        guard let id = remark.section else { return [] }
        let level = definite(source.section(id)).genitive
        return source.run(.response, in: id, 0..<Self.mostLinks).compactMap(\.passage.response).map
        {
            response in
            let lead = text(.linkSectionResponse, ["level": level])
            return PassageLink(
                text: SafeText(lead + " " + line(.response(response)).string),
                target: .response(response.id))
        }
    }

    func line(_ passage: Passage) -> SafeText {
        SafeText(head(passage).string + " " + telling(passage).string)
    }

    private func tieToRemark(_ basis: Basis) -> SafeText {
        switch basis {
        case .stated: safe(.linkAnsweredStated)
        case .assigned: safe(.linkAnsweredAssigned)
        case .suggested: safe(.linkAnsweredSuggested)
        }
    }

    /// Whose words these are.
    func notice(_ passage: Passage) -> SafeText? {
        let source = passage.source
        var document = document(source.document)
        if let page = page(source) { document += ", " + page.inSentence }
        switch passage.wording {
        case .restated: return safe(.noticeRestated, ["source": document])
        case .original: return safe(.noticeOriginal, ["source": document])
        }
    }
}

extension String {
    /// "s.15" in a row is "s. 15" in a sentence.
    var inSentence: String {
        guard hasPrefix("s."), !hasPrefix("s. ") else { return self }
        return "s. " + dropFirst(2)
    }
}
