import Foundation

@testable import Reading

/// An invented document written down once with its gold, from which its forms are made.
///
/// A line begins with what it is: `T` title, `P` front matter, `#` heading (`label|title`, `~` for
/// one that may be left out), `R [names] text` response, `B [departments|outcomes] text` remark,
/// `M` label, `N` numbers, `S` heading of the senders and `S.` a sender, `C` colophon,
/// `K nr|sender|response|remark|recommendation||outcomes` a row, or `TR cell|cell|…` with its `R`
/// and `B` below it, which are then not printed; what stands under "Emne" is a row's section.
/// Outcomes by their letters: changed, v covered, declined, outside, referred, noted.
struct HeldOutDocument {
    enum Form: String, CaseIterable {
        case text
        /// No blank line between paragraphs.
        case glued
        case html
        /// The same by way of pandoc.
        case docx
        case csv
    }

    struct Part {
        var kind: Character
        var level = 0
        var text: String
    }

    let name: String
    private let facts: [String: String]
    private(set) var parts: [Part] = []
    private var rows: [[String]] = []
    private var sections: [[String: Any]] = []
    private var items: [[String: Any]] = []

    private static let letters: [Character: String] = [
        "c": "changed", "v": "covered", "d": "declined", "o": "outside", "r": "referred",
        "n": "noted",
    ]

    init(name: String, _ source: String) {
        self.name = name
        let halves = source.components(separatedBy: "\n---\n")
        facts = halves[0].split(separator: "\n").reduce(into: [:]) { facts, line in
            let pair = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
            facts[pair[0]] = pair.count > 1 ? pair[1] : ""
        }
        var path: [String] = []
        var isLabelled = false
        var isInRow = false
        for line in halves[1].split(separator: "\n").map(String.init) {
            let rest = String(line.dropFirst()).trimmed
            if isTable, line.hasPrefix("TR ") {
                let cells = line.dropFirst(3).components(separatedBy: "|")
                if let topic = header.firstIndex(of: "Emne") {
                    path = [cells[topic]]
                    addSection(cells[topic], parent: nil, true)
                }
                rows.append(cells)
                isInRow = true
                continue
            }
            isInRow = isInRow && (line.hasPrefix("R[") || line.hasPrefix("B["))
            switch line.first {
            case "#":
                let level = line.prefix { $0 == "#" }.count
                let isOptional = line.hasSuffix("~")
                let heading = line.drop { $0 == "#" || $0 == " " || $0 == "~" }
                    .replacingOccurrences(of: "~", with: "")
                let pair = heading.components(separatedBy: "|")
                let title = pair.last ?? ""
                let label = pair.count > 1 ? pair[0] : ""
                path = Array(path.prefix(level - 1))
                addSection(title, parent: path.last, isOptional)
                path.append(title)
                parts.append(Part(kind: "#", level: level, text: joined(label, title)))
                if isTable { rows.append([title]) }
            case "R", "B":
                let end = rest.firstRange(of: "] ")
                guard rest.first == "[", let end else { continue }
                let told = String(rest[..<end.lowerBound].dropFirst())
                var text = String(rest[end.upperBound...])
                if text.hasPrefix("L:") { text.removeFirst(2) }
                add(line.first == "R", told, text, isLabelled, path.last ?? "")
                if !isInRow { parts.append(Part(kind: line.first ?? "R", text: text)) }
            case "K":
                // An empty recommendation ends with a bar of its own.
                guard let end = rest.range(of: "||", options: .backwards) else { continue }
                let pair = [String(rest[..<end.lowerBound]), String(rest[end.upperBound...])]
                let cells = pair[0].components(separatedBy: "|")
                let sender = cells[1] == "Borger" ? "Borger (\(cells[0]))" : cells[1]
                add(true, sender, cells[2], true, path.last ?? "")
                add(false, (facts["depts"] ?? "") + "|" + pair[1], cells[3], true, path.last ?? "")
                rows.append(cells)
            case "S":
                if rest.hasPrefix(". ") {
                    parts.append(Part(kind: "S", text: String(rest.dropFirst(2))))
                } else {
                    addSection(rest, parent: nil, true)
                    parts.append(Part(kind: "#", level: 1, text: rest))
                }
            default:
                if line.first == "M" {
                    let isBare = rest.hasPrefix("Svar") || rest.hasPrefix("Administrationens")
                    isLabelled =
                        !isBare && (!rest.hasPrefix("Kommunens") || facts["usual"] != nil)
                }
                if line.first == "N" { isLabelled = false }
                parts.append(Part(kind: line.first ?? "P", text: rest))
            }
            if line.first == "R" { isLabelled = false }
        }
    }

    var isTable: Bool { facts["style"] == "table" }
    private var header: [String] { (facts["header"] ?? "").components(separatedBy: "|") }
    var forms: [Form] { isTable ? [.html, .docx, .csv] : [.text, .glued, .html, .docx] }

    /// "(3, LU) Title", "Spor 1 – Title", "Mål 2. Title".
    private func joined(_ label: String, _ title: String) -> String {
        guard !label.isEmpty else { return title }
        let isGoal = ["by-goal", "by-theme"].contains(facts["style"] ?? "")
        let isPath = ["Spor", "Pejle", "Strateg"].contains { label.hasPrefix($0) }
        return label + (isGoal ? (isPath ? " – " : ". ") : " ") + title
    }

    private mutating func addSection(_ title: String, parent: String?, _ isOptional: Bool) {
        sections.append(
            ["title": title, "parentTitle": parent as Any? ?? NSNull(), "optional": isOptional])
    }

    private mutating func add(
        _ isResponse: Bool, _ told: String, _ text: String, _ isLabelled: Bool, _ section: String
    ) {
        let words = text.split(separator: " ")
        let pair = told.components(separatedBy: "|")
        var names = pair[0].components(separatedBy: ";").map(\.trimmed).filter { !$0.isEmpty }
        if isResponse { names.removeAll { $0.contains("?") } }
        // Nobody is named where neither a label nor the text does it.
        let lower = text.lowercased()
        let isGiven = facts["names"] == "given"
        let short = ["forvaltningen ", "ministeriet ", "styrelsen "]
        if !isGiven, !isResponse, !isLabelled, !text.hasPrefix("Kommentar fra"),
            !names.contains(where: { lower.contains($0.lowercased().prefix(8)) }),
            !short.contains(where: lower.contains)
        {
            names = []
        }
        let outcomes = pair.count > 1 ? pair[1].compactMap { Self.letters[$0] } : []
        items.append([
            "kind": isResponse ? "response" : "remark", "sectionTitle": section,
            "first": words.prefix(6).joined(separator: " "),
            "last": words.suffix(5).joined(separator: " "),
            "respondents": isResponse ? names : [], "departments": isResponse ? [] : names,
            "outcomes": outcomes, "said": text,
        ])
    }

    /// A table alone that nowhere names an office does not tell whose the remarks are: then nobody may be claimed.
    func gold(_ form: Form) throws -> GoldFile {
        let header = facts["header"] ?? ""
        let words = form == .csv ? String(decoding: try bytes(form), as: UTF8.self) : ""
        let items = items.map { item in
            guard form == .csv, let names = item["departments"] as? [String] else { return item }
            var item = item
            let said = (item["said"] as? String ?? "").lowercased()
            let isTold = ["forvaltning", "administration", "vi "].contains(where: said.contains)
            item["departments"] = names.filter {
                words.contains($0) && (isTold || said.contains($0.lowercased()))
                    || header.contains($0) || words.contains(";\($0);")
            }
            return item
        }
        let names = (facts["resp"] ?? "").components(separatedBy: ";").map { ["name": $0.trimmed] }
        let data = try JSONSerialization.data(withJSONObject: [
            "style": facts["style"] ?? "", "files": [String](), "sections": sections,
            "respondents": names, "items": items,
        ])
        return try JSONDecoder().decode(GoldFile.self, from: data)
    }

    // MARK: Forms

    func file(_ form: Form) -> String {
        [.text, .glued].contains(form) ? "\(name).txt" : "\(name).\(form.rawValue)"
    }

    func bytes(_ form: Form) throws -> [UInt8] {
        switch form {
        case .text:
            var result = ""
            for (index, part) in parts.enumerated() {
                let goesOn = part.kind == "S" && index > 0 && parts[index - 1].kind == "S"
                result += (goesOn ? "\n" : part.kind == "#" ? "\n\n\n" : "\n\n")
                result += part.text.wrapped(at: 78)
            }
            return Array((result.trimmed + "\n").utf8)
        case .glued:
            let lines = parts.map {
                ($0.kind == "#" ? "\n" : "") + $0.text.wrapped(at: 82) + "\n"
            }
            return Array(lines.joined().utf8)
        case .html: return Array(html.utf8)
        case .docx:
            let pandoc = ChildProcess(
                program: "pandoc", arguments: ["-f", "html", "-t", "docx", "-o", "-"])
            return try pandoc.run(Array(html.utf8))
        case .csv:
            let lines = [header] + rows
            return Array(
                lines.map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined().utf8)
        }
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ";\"".contains($0) }) else { return cell }
        return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    private var html: String {
        var body = ""
        for part in parts where !(isTable && part.kind == "#") {
            switch part.kind {
            case "T": body += "<p class=\"title\">\(part.text)</p>"
            case "#": body += "<h\(part.level)>\(part.text)</h\(part.level)>"
            case "M": body += "<p><strong>\(part.text)</strong></p>"
            case "B" where facts["italics"] == "remarks",
                "R" where facts["italics"] == "responses":
                body += "<p><em>\(part.text)</em></p>"
            default: body += "<p>\(part.text)</p>"
            }
        }
        if isTable {
            body += "<table><thead><tr>" + header.map { "<th>\($0)</th>" }.joined()
            body += "</tr></thead><tbody>"
            for row in rows {
                let span = row.count == 1 ? " colspan=\"\(header.count)\"" : ""
                body += "<tr>" + row.map { "<td\(span)>\($0)</td>" }.joined() + "</tr>"
            }
            body += "</tbody></table>"
        }
        return "<html><head><meta charset=\"utf-8\"></head><body>\(body)</body></html>"
    }
}

extension StringProtocol {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Broken at a column, as `fold` does it.
    fileprivate func wrapped(at width: Int) -> String {
        var lines: [String] = [""]
        for word in split(separator: " ") {
            let last = lines[lines.count - 1]
            if !last.isEmpty, last.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += (last.isEmpty ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n")
    }
}
