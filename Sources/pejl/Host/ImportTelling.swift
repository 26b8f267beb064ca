internal import Exchange
internal import Language
internal import PolicyModel
internal import Reading

/// What an import has to tell of one file.
struct ImportTelling {
    let name: String
    /// nil after a dry run without a hearing.
    let hearing: Hearing.ID?
    /// The hearing as it is after the import, or would be.
    let result: Hearing
    var isDryRun = false
    /// The bytes were imported before; nothing was changed.
    var isKnown = false
    var report: ImportReport?
    /// `--style` said how the file is laid out.
    var isStyleGiven = false
    /// What changed, when the file went onto a hearing that was there.
    var reimport: Reimport?
    /// Another hearing of the same policy.
    var twin: Hearing.ID?
    /// How many cells of a distribution sheet did something; nil for anything else.
    var sheetChanges: Int?

    func lines(_ catalogue: Catalogue) -> [SafeText] {
        let places = [
            "name": name, "id": hearing?.rawValue ?? "",
            "responses": String(result.responses.count), "remarks": String(result.remarks.count),
            "sections": String(result.sections.count),
            "respondents": String(result.respondents.count),
        ]
        if isKnown { return [catalogue.safe(.importAlready, places)] }
        if let sheetChanges {
            let count = places.merging(["count": String(sheetChanges)]) { $1 }
            return [catalogue.safe(isDryRun ? .importSheetDry : .importSheet, count)]
        }
        var lines = [catalogue.safe(isDryRun ? .importDry : .importDone, places)]
        if let reimport {
            let counts = Self.counts(reimport)
            lines.append(
                catalogue.safe(
                    .importPaired,
                    [
                        "paired": String(counts.paired), "added": String(counts.added),
                        "gone": String(counts.gone),
                    ]))
        }
        let unread = result.unplaced.filter { $0.reason == .unread }.count
        if unread > 0 { lines.append(catalogue.safe(.importUnread, ["count": String(unread)])) }
        // Ids before a merge are the document's own, which nobody can look up.
        if let uncertain = report?.uncertain, !uncertain.isEmpty, reimport == nil {
            lines.append(
                catalogue.safe(
                    .importUncertain,
                    [
                        "count": String(uncertain.count),
                        "ids": uncertain.map(\.passage).joined(separator: ", "),
                    ]))
        }
        return lines
    }

    /// ``lines(_:)`` with the reader's reasons and doubts, for a command; a pane has no room.
    func whole(_ catalogue: Catalogue) -> [SafeText] {
        guard let evidence else { return lines(catalogue) }
        var command = "pejl import --dry-run --json"
        if let hearing { command += " --hearing \(hearing.rawValue)" }
        var head = self
        // The evidence has them one by one.
        head.report = nil
        guard !isDryRun, let hearing else {
            return head.lines(catalogue)
                + evidence.lines(catalogue, doubts: command, unplaced: command)
        }
        return head.lines(catalogue)
            + evidence.lines(
                catalogue, doubts: "pejl list uncertain --hearing \(hearing.rawValue)",
                unplaced: "pejl list unplaced --hearing \(hearing.rawValue)")
    }

    private var evidence: ImportEvidence? {
        report.map {
            ImportEvidence(
                $0, result: result, reimport: reimport, isStyleGiven: isStyleGiven)
        }
    }

    /// A document of the administration's of which no passage is one of the hearing's.
    var isAnotherPolicy: Bool {
        guard let reimport else { return false }
        return Self.counts(reimport).paired == 0 && result.documents.last?.kind == .summary
    }

    private static func counts(_ reimport: Reimport) -> (paired: Int, added: Int, gone: Int) {
        (
            [.unchanged, .reworded, .madeOriginal].map(reimport.count).reduce(0, +),
            reimport.count(.added),
            [.gone, .keptWithWork, .keptRestated].map(reimport.count).reduce(0, +)
        )
    }

    /// What should be known but is no result: to standard error, so that it is seen in a pipe.
    func notes(_ catalogue: Catalogue) -> [SafeText] {
        guard let twin else { return [] }
        return [catalogue.safe(.importTwin, ["twin": twin.rawValue, "name": name])]
    }

    /// The contract's `{"hearing": id, …counts}`.
    var json: JSONValue {
        var object: [JSONMember] = [
            .init("hearing", JSONValue(hearing?.rawValue)),
            .init("document", .string(name)),
            .init("sections", .integer(result.sections.count)),
            .init("goals", .integer(result.sections.filter { $0.kind == .goal }.count)),
            .init("respondents", .integer(result.respondents.count)),
            .init("submissions", .integer(result.submissions.count)),
            .init("responses", .integer(result.responses.count)),
            .init("remarks", .integer(result.remarks.count)),
            .init("preface", .integer(result.preface.count)),
            .init("unplaced", .integer(result.unplaced.filter { $0.reason == .unread }.count)),
            .init("imported", .bool(!isDryRun && !isKnown)),
        ]
        if let reimport {
            let counts = Self.counts(reimport)
            object.append(
                .init(
                    "merge",
                    [
                        "paired": .integer(counts.paired), "added": .integer(counts.added),
                        "gone": .integer(counts.gone),
                        "changes": .array(
                            reimport.changes.filter { $0.kind != .unchanged }.map {
                                ["change": .string($0.kind.rawValue), "id": .string($0.subject)]
                            }),
                    ]))
        }
        if let sheetChanges { object.append(.init("changes", .integer(sheetChanges))) }
        object.append(.init("twin", JSONValue(twin?.rawValue)))
        if let report {
            object.append(.init("style", .string(report.style.rawValue)))
            object.append(.init("uncertain", .integer(report.uncertain.count)))
        }
        if let evidence { object.append(.init("evidence", evidence.json)) }
        return .object(object)
    }
}
