internal import Language
internal import PolicyModel

/// What the reports of a publication have in common: how a passage is told, how ids are listed,
/// what stands on top.
struct ReportParts {
    let publication: Publication
    let words: ReportWords
    /// Whether letters are summed up somewhere, or stand for themselves.
    let holdsSummaries: Bool
    private let isAllRestated: Bool
    private let summaries: [Document.ID]
    var index: HearingIndex { publication.index }
    var hearing: Hearing { publication.hearing }

    init(_ publication: Publication) {
        self.publication = publication
        words = ReportWords(publication.words)
        holdsSummaries = publication.hearing.responses.contains { $0.kind == .summary }
        summaries = publication.hearing.documents.filter { $0.kind == .summary }.map(\.id)
        let all = publication.responses.count + publication.remarks.count
        isAllRestated = publication.restated.count == all
    }

    /// "Bilag 2", what pages are pages of: the summaries that passages stand in.
    var documentName: String {
        let summaries = hearing.documents.filter { $0.kind == .summary }
        let named = summaries.isEmpty ? hearing.documents : summaries
        let names = named.map { $0.annex ?? $0.name }
        return names.isEmpty ? hearing.title : words.list(names)
    }

    private func annex(_ id: Document.ID) -> String? {
        hearing.documents.first { $0.id == id }.map { $0.annex ?? $0.name }
    }

    /// "s. 15"; with the document's name where pages could be of several. Where there is one
    /// summary, pages without a name are its (``documentName``).
    func source(_ span: SourceSpan) -> String {
        let pages = words.pages(span)
        if hearing.documents.count < 2 || summaries == [span.document] { return pages }
        guard let name = annex(span.document) else { return pages }
        return pages.isEmpty ? name : "\(name), \(pages)"
    }

    // MARK: Mentions

    /// "H45 (s. 15)", as a link where the report holds the passage.
    func mention(_ id: String, _ span: SourceSpan) -> Report.Inlines {
        let source = source(span)
        let reference = Report.Inline.reference(id)
        return source.isEmpty ? [reference] : [reference, .text(SafeText(" (\(source))"))]
    }

    func mention(_ remark: Remark) -> Report.Inlines {
        mention(remark.id.rawValue, remark.source)
    }

    func mention(_ response: Response) -> Report.Inlines {
        mention(response.id.rawValue, response.source)
    }

    /// Mentions with commas between.
    func mentions(_ parts: [Report.Inlines]) -> Report.Inlines {
        Report.Inlines(parts.joined(separator: [.text(", ")]))
    }

    /// "B2, B6-B9 og B12": three and more in a row as a range. Plain text, for sentences.
    func ids(_ ids: [String]) -> String {
        var runs: [(first: String, last: String, count: Int)] = []
        for id in ids {
            if let run = runs.last, Self.follows(id, run.last) {
                runs[runs.count - 1] = (run.first, id, run.count + 1)
            } else {
                runs.append((id, id, 1))
            }
        }
        let parts = runs.flatMap { run in
            switch run.count {
            case 1: [run.first]
            case 2: [run.first, run.last]
            default: ["\(run.first)-\(run.last)"]
            }
        }
        return words.list(parts)
    }

    private static func follows(_ id: String, _ other: String) -> Bool {
        guard id.first == other.first, let number = Int(id.dropFirst()),
            let before = Int(other.dropFirst())
        else { return false }
        return number == before + 1
    }

    // MARK: Passages

    /// The short title, else the text's first sentence where that is short enough to stand as a
    /// line, else its first words.
    func telling(_ gist: String?, _ text: String) -> String {
        if let gist { return gist }
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        if line.count <= 140 { return line }
        if let stop = line.prefix(140).range(ofLast: ". ") { return String(line[..<stop]) + "." }
        let cut = line.prefix(120)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return String(cut[..<end]) + " …"
    }

    func passage(_ response: Response, facts: [Report.Inlines]) -> Report.Block {
        .passage(
            Report.PassageBlock(
                id: response.id.rawValue, isRemark: false,
                source: SafeText(source(response.source)),
                headline: response.gist.map { SafeText($0) }, text: SafeText(response.text),
                facts: facts, mark: mark(response.wording)))
    }

    func passage(_ remark: Remark, facts: [Report.Inlines]) -> Report.Block {
        .passage(
            Report.PassageBlock(
                id: remark.id.rawValue, isRemark: true, source: SafeText(source(remark.source)),
                headline: remark.gist.map { SafeText($0) }, text: SafeText(remark.text),
                facts: facts, mark: mark(remark.wording)))
    }

    /// Every passage that is ours says so, unless all are: then the top does.
    private func mark(_ wording: Wording) -> SafeText? {
        wording == .original || isAllRestated ? nil : words.safe(.reportRestatedPassage)
    }
}

extension Substring {
    /// Where the last occurrence of a short mark begins.
    func range(ofLast mark: String) -> Index? {
        var position = endIndex
        while position > startIndex {
            position = index(before: position)
            if self[position...].hasPrefix(mark) { return position }
        }
        return nil
    }
}
