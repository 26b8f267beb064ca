internal import Browser
internal import Exchange
internal import Foundation
internal import Language
internal import PolicyModel
internal import Reading
internal import Storage

/// The files that somebody has put into the in-tray, and one of them into a hearing.
struct InTray {
    let host: Host
    let store: HearingStore
    let path: String
    let name: SafeText

    /// A browser lists a tray, not an archive.
    private static let most = 500
    /// Bytes. The largest hvidbog known is a tenth of it.
    private static let largest = 200_000_000
    /// The endings of what ``Importing`` takes.
    private static let kinds: Set<String> = [
        "docx", "odt", "rtf", "pdf", "html", "htm", "xhtml", "md", "markdown", "txt", "text",
        "csv", "tsv", "json",
    ]

    func files() throws -> [TrayFile] {
        let folder = try TrayFolder(path, calledBy: name)
        let found = folder.entries().filter { entry in
            let parts = entry.name.split(separator: ".")
            return parts.count > 1 && Self.kinds.contains(parts.last?.lowercased() ?? "")
        }
        return found.sorted { ($1.modified, $0.name) < ($0.modified, $1.name) }.prefix(Self.most)
            .map {
                TrayFile(name: $0.name, bytes: $0.bytes, day: CalendarDay(seconds: $0.modified))
            }
    }

    /// What became of an import: what to tell, and the hearing to show where one was changed.
    enum Outcome {
        case reply(TrayReply)
        case changed(Hearing.ID, isNew: Bool, told: [SafeText])
    }

    func read(
        _ wanted: TrayImport, into hearing: Hearing.ID,
        step: @escaping (TrayStep, Int, Int) throws -> Void
    ) throws -> Outcome {
        let steps = wanted.isTrial ? 1 : 2
        try step(.reading, 1, steps)
        let folder = try TrayFolder(path, calledBy: name)
        guard let bytes = try folder.contents(of: wanted.file, limit: Self.largest) else {
            throw Failure(.noInput, .trayCannotOpen, ["name": wanted.file])
        }
        let input = InputFile(name: wanted.file, bytes: bytes)
        let targets = Self.targets(of: input)
        let target = targets.contains(wanted.target) ? wanted.target : targets[0]
        var importing = Importing(host: host, store: store, replaces: wanted.replaces)
        importing.beforeSaving = { try step(.saving, 2, steps) }
        let telling: ImportTelling
        do {
            telling = try importing.run(
                input, into: target == .thisHearing ? hearing : nil, options: ReadingOptions(),
                isDryRun: wanted.isTrial)
        } catch let failure as Failure where failure.phrase == .errorUnclearDocument {
            let documents = failure.places["nearest"] ?? ""
            return .reply(
                .unclear(
                    wanted,
                    documents: documents.split(separator: ",").map {
                        $0.trimmingCharacters(in: .whitespaces)
                    }))
        }
        let told = telling.lines(host.catalogue)
        if telling.isKnown || wanted.isTrial {
            // What has nothing to do with the hearing that is open is hardly meant for it.
            let isForeign = targets.count > 1 && telling.isAnotherPolicy
            return .reply(
                .trial(
                    wanted, told: told,
                    targets: telling.isKnown ? [] : isForeign ? targets.reversed() : targets))
        }
        let id = telling.hearing ?? hearing
        return .changed(id, isNew: id != hearing, told: told)
    }

    /// A whole hearing that comes back never goes onto another one, and a sheet goes nowhere else
    /// than into the hearing that it was made of.
    private static func targets(of input: InputFile) -> [TrayImport.Target] {
        if input.isExport { return [.newHearing] }
        if SheetImport.isSheet(input) { return [.thisHearing] }
        return [.thisHearing, .newHearing]
    }
}

extension CalendarDay {
    /// Of a moment in seconds since 1970, where the host is.
    fileprivate init?(seconds: Int) {
        let parts = Calendar.current.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
        self.init(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
