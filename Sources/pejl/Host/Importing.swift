internal import Exchange
internal import Language
internal import PolicyModel
internal import Reading
internal import Storage

/// One file into one hearing, in one transaction of the store.
struct Importing {
    let host: Host
    let store: HearingStore
    /// `--replaces`: the earlier document that the file stands for.
    var replaces: String?
    var progress: ImportProgress?
    var interruption: Interruption?
    /// Called when all is read and nothing is changed yet; what it throws stops the import.
    var beforeSaving: () throws -> Void = {}

    func run(
        _ input: InputFile, into target: Hearing.ID?, options: ReadingOptions, isDryRun: Bool
    ) throws -> ImportTelling {
        progress?.begin(input.name)
        defer { progress?.clear() }
        do {
            if input.isExport {
                return try takeExport(input, into: target, isDryRun: isDryRun)
            }
            if SheetImport.isSheet(input) {
                return try SheetImport(host: host, store: store).run(
                    input, into: target, isDryRun: isDryRun)
            }
            return try readDocument(input, into: target, options, isDryRun: isDryRun)
        } catch let error as HearingStoreError {
            throw StoreWords.failure(error, host.databasePath)
        } catch is Interruption.Stopped {
            throw Self.interrupted(input.name)
        } catch let error as ReadingError {
            if interruption?.isAsked == true { throw Self.interrupted(input.name) }
            let sentence = host.catalogue.language == "en" ? error.english : error.danish
            throw Failure(
                error.code == .missingProgram ? .unavailable : .badData, .errorReading,
                ["sentence": sentence])
        } catch let error as ExchangeError {
            if input.hasFailed { throw Failure(.noInput, .errorCannotRead, ["name": input.name]) }
            throw Failure(
                .badData, .errorExchange,
                ["name": input.name, "detail": error.words(in: host.catalogue).string])
        }
    }

    static func interrupted(_ name: String) -> Failure {
        Failure(.interrupted, .errorInterrupted, ["name": name])
    }

    /// The one step that changes the database.
    private func saving<Result>(_ name: String, _ write: () throws -> Result) throws -> Result {
        try beforeSaving()
        progress?.saving(name)
        guard let interruption else { return try write() }
        return try interruption.saving(write)
    }

    private var work: ReadingWork {
        let (progress, interruption) = (progress, interruption)
        return ReadingWork(
            progress: { progress?.step($0) }, isCancelled: { interruption?.isAsked ?? false })
    }

    // MARK: Documents

    private func readDocument(
        _ input: InputFile, into target: Hearing.ID?, _ options: ReadingOptions, isDryRun: Bool
    ) throws -> ImportTelling {
        if target == nil, let known = try hearing(with: input) {
            return ImportTelling(
                name: input.name, hearing: known.id, result: known, isDryRun: isDryRun,
                isKnown: true)
        }
        var options = options
        // Letters find their sections, and what they stand behind, in the hearing they go into.
        options.existing = try target.map { try store.load($0) }
        let read = try Reader.read(
            bytes: input.bytes, name: input.name, options: options,
            registers: try host.registers(), work: work)
        if let target {
            var telling = try merge(read, input, into: target, isDryRun: isDryRun)
            telling.isStyleGiven = options.style != nil
            return telling
        }
        var hearing = read.hearing
        hearing.id = try freeID(hearing.id)
        let twin = try twin(of: hearing)
        if !isDryRun {
            let decisions = Self.decisions(read.report, in: hearing, after: nil)
            try saving(input.name) {
                try store.save(hearing, by: host.userName, decisions: decisions)
            }
            KeptState(host.configuration).remember(hearing.id.rawValue, of: host.databasePath)
        }
        return ImportTelling(
            name: input.name, hearing: isDryRun ? nil : hearing.id, result: hearing,
            isDryRun: isDryRun, report: read.report, isStyleGiven: options.style != nil,
            twin: twin)
    }

    /// Onto a hearing that is there: passage with passage, ids and people's work kept. One
    /// transaction, with what stands in the store at that moment.
    private func merge(
        _ read: ReadingResult, _ input: InputFile, into target: Hearing.ID, isDryRun: Bool
    ) throws -> ImportTelling {
        // Before the transaction: what people decided so far must survive it.
        let overruled = Reimport.Overruled(try store.history(of: target))
        var outcome: Reimport?
        func apply(_ hearing: Hearing) throws -> Reimport {
            let reimport = Reimport(
                read.hearing, into: hearing,
                replacing: try earlier(of: read.hearing, in: hearing), overruled: overruled)
            outcome = reimport
            return reimport
        }
        let merged: Hearing
        if isDryRun {
            merged = try apply(try store.load(target)).hearing
        } else {
            merged = try saving(input.name) {
                try store.importDocument(into: target, by: host.userName) { hearing in
                    let reimport = try apply(hearing)
                    hearing = reimport.hearing
                    return (
                        [Change(entity: "document", item: input.name, what: "import")],
                        Self.decisions(read.report, in: hearing, after: reimport)
                    )
                }
            }
            KeptState(host.configuration).remember(target.rawValue, of: host.databasePath)
        }
        return ImportTelling(
            name: input.name, hearing: target, result: merged, isDryRun: isDryRun,
            report: read.report, reimport: outcome)
    }

    /// nil for a hearing without a document.
    private static func decisions(
        _ report: ImportReport, in hearing: Hearing, after reimport: Reimport?
    ) -> DocumentDecisions? {
        (reimport?.document ?? hearing.documents.first?.id).map {
            DocumentDecisions(
                document: $0, decisions: report.decisions(in: hearing, after: reimport))
        }
    }

    /// The document that the new one stands for: what `--replaces` names, else what the bytes,
    /// the name and the overlap tell. In doubt it is for the user to say.
    private func earlier(of new: Hearing, in existing: Hearing) throws -> Document.ID? {
        let names = existing.documents.map(\.id.rawValue).joined(separator: ", ")
        if let replaces {
            let wanted = existing.documents.first {
                Fold.key($0.id.rawValue) == Fold.key(replaces)
                    || Fold.key($0.name) == Fold.key(replaces)
            }
            guard let wanted else {
                throw Failure(
                    .usage, .errorUnknownDocument, ["name": replaces, "nearest": names])
            }
            return wanted.id
        }
        switch Reimport.replacement(for: new, in: existing) {
        case .none: return nil
        case .document(let id): return id
        case .unclear(let ids):
            throw Failure(
                .usage, .errorUnclearDocument,
                ["nearest": ids.map(\.rawValue).joined(separator: ", ")])
        }
    }

    /// The hearing that has the same bytes already.
    private func hearing(with input: InputFile) throws -> Hearing? {
        let sum = SHA256.hexadecimal(of: input.bytes)
        return try store.hearings(havingDocument: sum).first.map { try store.load($0) }
    }

    private func twin(of hearing: Hearing) throws -> Hearing.ID? {
        let others = try store.hearings().map { try store.load($0.id) }
        return TwinFinder.twin(of: hearing, among: others)
    }

    /// The id, or the id with the first number that is free: `-2`, `-3` …
    private func freeID(_ wanted: Hearing.ID) throws -> Hearing.ID {
        let taken = Set(try store.hearings().map(\.id))
        var id = wanted
        var number = 2
        while taken.contains(id) {
            id = Hearing.ID("\(wanted.rawValue)-\(number)")
            number += 1
        }
        return id
    }

    // MARK: Exports of Pejl

    /// An export comes back as it was, a part at a time, however long it is. The untouched example
    /// gives way to it; any other hearing of the same id only when `--hearing` names it.
    private func takeExport(
        _ input: InputFile, into target: Hearing.ID?, isDryRun: Bool
    ) throws -> ImportTelling {
        let file = try HearingFile(input.source)
        var front = file.front
        if let target { front.id = target }
        if try store.contains(front.id) {
            return try replace(by: input, into: target, isDryRun: isDryRun)
        }
        var counts = ImportCounts(front)
        var parts = file.parts()
        func next() throws -> HearingPart? {
            if interruption?.isAsked == true { throw Interruption.Stopped() }
            guard let part = try parts.next() else { return nil }
            counts.add(part)
            if !isDryRun { progress?.saved(counts.passages, of: input.name) }
            return part
        }
        if isDryRun {
            while try next() != nil {}
        } else {
            try saving(input.name) { try store.save(front, by: host.userName, next: next) }
            KeptState(host.configuration).remember(front.id.rawValue, of: host.databasePath)
        }
        return ImportTelling(
            name: input.name, hearing: front.id, counts: counts, isDryRun: isDryRun)
    }

    /// In the place of the hearing with its id. Both are held whole: what differs is written.
    private func replace(
        by input: InputFile, into target: Hearing.ID?, isDryRun: Bool
    ) throws -> ImportTelling {
        var hearing = try HearingJSON.hearing(from: input.source)
        if let target { hearing.id = target }
        var telling = ImportTelling(
            name: input.name, hearing: hearing.id, result: hearing, isDryRun: isDryRun)
        let present = try store.load(hearing.id)
        if present == hearing {
            telling.isKnown = true
            return telling
        }
        let isUntouchedExample = try Host.bundledHearings().contains(present)
        guard target != nil || isUntouchedExample else {
            throw Failure(.usage, .errorImportConflict, ["id": hearing.id.rawValue])
        }
        if isDryRun { return telling }
        try saving(input.name) { try store.replace(hearing, by: host.userName) }
        KeptState(host.configuration).remember(hearing.id.rawValue, of: host.databasePath)
        return telling
    }
}
