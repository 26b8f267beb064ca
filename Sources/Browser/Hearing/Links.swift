import Language
import PolicyModel

/// Where one can go from a passage, and the facts that stand under its full text.
struct PassageLink: Sendable {
    let text: SafeText
    let target: PassageID
}

/// The ways on from a passage: the first of them, and how many there are besides.
struct PassageLinks: Sendable {
    /// More than these are no way on; the section's list has them all.
    static let most = 100

    private(set) var all: [PassageLink] = []
    var left = 0

    fileprivate mutating func add(_ text: SafeText, _ target: PassageID) {
        all.append(PassageLink(text: text, target: target))
    }
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

    /// The remarks that answer it, linked ones first, then those of its section: `most` of them.
    func links(of response: Response, most: Int = PassageLinks.most) -> PassageLinks {
        let linked = source.remarks(answering: response.id)
        var links = PassageLinks()
        for (remark, basis) in linked.prefix(most) {
            let tie = tieToRemark(basis).string
            links.add(SafeText(tie + " " + line(.remark(remark)).string), .remark(remark.id))
        }
        links.left = linked.count - links.all.count
        guard let id = response.section else { return links }
        let ids = Set(linked.map(\.remark.id))
        let phrase: Phrase =
            linked.contains(where: \.basis.counts) ? .linkOtherRemark : .linkSectionRemark
        let lead = text(phrase, ["section": definite(source.section(id)).plain])
        let room = max(0, most - links.all.count)
        let others = source.run(.remark, in: id, 0..<(room + ids.count))
            .compactMap(\.passage.remark).filter { !ids.contains($0.id) }
        for remark in others.prefix(room) {
            links.add(SafeText(lead + " " + line(.remark(remark)).string), .remark(remark.id))
        }
        // Those of another section are among the linked, not among the section's.
        let here = linked.count { $0.remark.section == id }
        links.left += max(0, source.count(.remark, in: id) - here - min(room, others.count))
        return links
    }

    /// The responses it answers, or those of its section: `most` of them.
    func links(of remark: Remark, most: Int = PassageLinks.most) -> PassageLinks {
        var links = PassageLinks()
        if !remark.answers.isEmpty {
            for answer in remark.answers.prefix(most) {
                guard let response = source.response(answer.response) else { continue }
                let lead = tie(answer.basis, to: response.id.rawValue).string
                let gist = telling(.response(response)).string
                links.add(SafeText(lead + ": " + gist), .response(response.id))
            }
            links.left = remark.answers.count - min(most, remark.answers.count)
            return links
        }
        guard let id = remark.section else { return links }
        let level = definite(source.section(id)).genitive
        let lead = text(.linkSectionResponse, ["level": level])
        for response in source.run(.response, in: id, 0..<most).compactMap(\.passage.response) {
            links.add(
                SafeText(lead + " " + line(.response(response)).string), .response(response.id))
        }
        links.left = source.count(.response, in: id) - links.all.count
        return links
    }

    /// How many ways on are not shown; nil where all are.
    func more(_ links: PassageLinks) -> SafeText? {
        links.left > 0 ? safe(.linkMore, ["count": String(links.left)]) : nil
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
        // Its page is no more than where it stood.
        if self.source.isGone(PassageID(passage)) {
            return safe(.noticeGone, ["source": document])
        }
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
