internal import Exchange
internal import Language
internal import PolicyModel
internal import Reading

/// What an import has to tell of one file.
struct ImportTelling {
    let name: String
    /// nil after a dry run without a hearing.
    let hearing: Hearing.ID?
    /// The hearing as it is after the import, or would be; nil where it was too long to be held
    /// (an export). Then there is no report either.
    let result: Hearing?
    let counts: ImportCounts
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

    init(
        name: String, hearing: Hearing.ID?, result: Hearing, isDryRun: Bool = false,
        isKnown: Bool = false, report: ImportReport? = nil, isStyleGiven: Bool = false,
        reimport: Reimport? = nil, twin: Hearing.ID? = nil, sheetChanges: Int? = nil
    ) {
        self.name = name
        self.hearing = hearing
        self.result = result
        counts = ImportCounts(result)
        self.isDryRun = isDryRun
        self.isKnown = isKnown
        self.report = report
        self.isStyleGiven = isStyleGiven
        self.reimport = reimport
        self.twin = twin
        self.sheetChanges = sheetChanges
    }

    /// Of an export whose parts were counted as they went by.
    init(name: String, hearing: Hearing.ID, counts: ImportCounts, isDryRun: Bool) {
        self.name = name
        self.hearing = hearing
        result = nil
        self.counts = counts
        self.isDryRun = isDryRun
    }

    func lines(_ catalogue: Catalogue) -> [SafeText] {
        let places = [
            "name": name, "id": hearing?.rawValue ?? "",
            "responses": String(counts.responses), "remarks": String(counts.remarks),
            "sections": String(counts.sections), "respondents": String(counts.respondents),
        ]
        if isKnown { return [catalogue.safe(.importAlready, places)] }
        if let sheetChanges {
            let count = places.merging(["count": String(sheetChanges)]) { $1 }
            return [catalogue.safe(isDryRun ? .importSheetDry : .importSheet, count)]
        }
        var lines = [catalogue.safe(isDryRun ? .importDry : .importDone, places)]
        if let reimport {
            let merged = Self.counts(reimport)
            lines.append(
                catalogue.safe(
                    .importPaired,
                    [
                        "paired": String(merged.paired), "added": String(merged.added),
                        "gone": String(merged.gone),
                    ]))
        }
        if counts.unread > 0 {
            lines.append(catalogue.safe(.importUnread, ["count": String(counts.unread)]))
        }
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
        let changes =
            reimport.flatMap { again in
                result.map {
                    ImportChanges(again, result: $0)
                        .lines(catalogue, command: isDryRun ? command : nil)
                }
            } ?? []
        guard !isDryRun, let hearing else {
            return head.lines(catalogue) + changes
                + evidence.lines(catalogue, doubts: command, unplaced: command)
        }
        return head.lines(catalogue) + changes
            + evidence.lines(
                catalogue, doubts: "pejl list uncertain --hearing \(hearing.rawValue)",
                unplaced: "pejl list unplaced --hearing \(hearing.rawValue)")
    }

    private var evidence: ImportEvidence? {
        guard let report, let result else { return nil }
        return ImportEvidence(
            report, result: result, reimport: reimport, isStyleGiven: isStyleGiven)
    }

    /// A document of the administration's of which no passage is one of the hearing's.
    var isAnotherPolicy: Bool {
        guard let reimport else { return false }
        return Self.counts(reimport).paired == 0 && result?.documents.last?.kind == .summary
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
            .init("sections", .integer(counts.sections)),
            .init("goals", .integer(counts.goals)),
            .init("respondents", .integer(counts.respondents)),
            .init("submissions", .integer(counts.submissions)),
            .init("responses", .integer(counts.responses)),
            .init("remarks", .integer(counts.remarks)),
            .init("preface", .integer(counts.preface)),
            .init("unplaced", .integer(counts.unread)),
            .init("imported", .bool(!isDryRun && !isKnown)),
        ]
        if let reimport {
            let merged = Self.counts(reimport)
            object.append(
                .init(
                    "merge",
                    [
                        "paired": .integer(merged.paired), "added": .integer(merged.added),
                        "gone": .integer(merged.gone),
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
