internal import Browser
internal import Exchange
internal import Language
internal import PolicyModel
internal import Publishing
internal import Storage

/// What is shown, as a file in the out-tray: masked unless somebody asked for it otherwise.
struct OutTray {
    let host: Host
    let store: HearingStore
    let path: String
    let name: SafeText

    /// `step` is called before each step and may throw to stop; nothing is written then. Returns
    /// what there is to tell.
    func write(
        _ export: TrayExport, of hearing: Hearing.ID,
        step: (TrayStep, Int, Int) throws -> Void
    ) throws -> [SafeText] {
        try step(.masking, 1, 3)
        let whole = try host.storing { try store.load(hearing) }
        let publication = Publication(
            whole, filter: export.filter, disclosure: export.isMasked ? .masked : .internal,
            words: host.catalogue, gone: try host.storing { try store.gone(from: hearing) })
        try step(.setting, 2, 3)
        let bytes = try bytes(of: publication, as: export.form)
        try step(.writing, 3, 3)
        let folder = try TrayFolder(path, calledBy: name)
        var told: [SafeText] = []
        if !export.isMasked {
            // Before it leaves, so that nothing leaves unwritten.
            let isRecorded = try Outward(host, format: export.form.rawValue, output: nil)
                .recordExport(of: publication, to: path)
            if !isRecorded { told.append(host.catalogue.safe(.exportNotRecorded)) }
        }
        let stem = stem(export, publication)
        guard
            let written = folder.write(
                bytes, names: Self.names(stem, export.form.suffix, publication))
        else {
            throw Failure(.cannotCreate, .trayCannotWrite, ["folder": name.string])
        }
        told.insert(
            host.catalogue.safe(.traySaved, ["name": written, "folder": name.string]), at: 0)
        if let summary = publication.maskingSummary { told.append(summary) }
        return told
    }

    private func bytes(of publication: Publication, as form: TrayForm) throws -> [UInt8] {
        func report() -> Report { .report(of: publication, made: .today) }
        func extract() -> Report { .export(of: publication, made: .today) }
        return switch form {
        case .reportWord: try WordDocument.bytes(of: report())
        case .reportHTML: Array(report().html.utf8)
        case .reportMarkdown: Array(report().markdown.utf8)
        case .html: Array(extract().html.utf8)
        case .markdown: Array(extract().markdown.utf8)
        case .sheet: DistributionSheet.bytes(of: publication)
        case .json: Array(HearingJSON.text(of: publication.narrowed).utf8)
        }
    }

    // MARK: Names

    /// The masked hearing's id, what was picked where that can be nobody's name, and what it is:
    /// `integrationspolitik-2019-22-noerrebro-rapport`.
    private func stem(_ export: TrayExport, _ publication: Publication) -> String {
        let words = host.catalogue
        let what: Phrase =
            switch export.form {
            case .reportWord, .reportHTML, .reportMarkdown: .trayNameReport
            case .html, .markdown: .trayNameExtract
            case .sheet: .trayNameSheet
            case .json: .trayNameData
            }
        var parts = [FileName.plain(publication.hearing.id.rawValue)]
        if !export.filter.isEmpty {
            let harmless: [FilterField] = [.lokaludvalg, .department, .pejlemaerke, .goal]
            let values = harmless.flatMap { export.filter[$0] }
            let all = FilterField.allCases.flatMap { export.filter[$0] }
            let isTold =
                values.count == all.count && values.count <= 2
                && (export.filter.search?.isEmpty ?? true)
            parts += isTold ? values.map(FileName.plain) : [words.text(.trayNameFiltered)]
        }
        return (parts + [words.text(what)]).joined(separator: "-")
    }

    /// The name, then the name with `-2`, `-3` …: a file that is there stays.
    private static func names(
        _ stem: String, _ suffix: String, _ publication: Publication
    ) -> some Sequence<String> {
        (1...999).lazy.map { number in
            let name = stem + (number == 1 ? "" : "-\(number)") + "." + suffix
            return publication.holdsPersonalData && suffix != "json"
                ? UnmaskedName.path(name) : name
        }
    }
}

extension TrayForm {
    fileprivate var suffix: String {
        switch self {
        case .reportWord: "docx"
        case .reportHTML, .html: "html"
        case .reportMarkdown, .markdown: "md"
        case .sheet: "csv"
        case .json: "json"
        }
    }
}

/// Names of files that survive every file system and every mail program.
private enum FileName {
    static func plain(_ text: String) -> String {
        var result = ""
        for character in Fold.key(text) {
            if character.isASCII, character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.isEmpty, result.last != "-" {
                result.append("-")
            }
        }
        if result.count > 80 {
            result = String(result.prefix(80))
            // A word that was cut goes, unless it is the only one.
            if let cut = result.lastIndex(of: "-") { result = String(result[..<cut]) }
        }
        while result.last == "-" { result.removeLast() }
        return result.isEmpty ? "pejl" : result
    }
}
