internal import Exchange
internal import Glibc
internal import Language
internal import PolicyModel
internal import Publishing
internal import Storage

/// The one way out for what leaves the house: written down in the history when nothing is masked,
/// to a file whose name says so, and with what was masked told on standard error.
struct Outward {
    let host: Host
    /// For the history: "markdown", "csv" …
    let format: String
    /// nil and `-` are standard output.
    let output: OutputOptions?

    init(_ host: Host, format: String, output: OutputOptions?) {
        self.host = host
        self.format = format
        self.output = output
    }

    func send(_ bytes: [UInt8], of publication: Publication) throws {
        let path = output.flatMap { $0.output == "-" ? nil : $0.output }
        guard let path else {
            try record(publication, to: "-")
            try StandardStreams.write(bytes)
            tell(publication)
            return
        }
        try OutputFile.refuseFolder(path)
        // The JSON is for programs, which look for the file where they asked for it.
        let isForPeople = format != "json"
        let file =
            isForPeople && publication.holdsPersonalData ? UnmaskedName.path(path) : path
        try OutputFile.check(file, overwriting: output?.force ?? false)
        try record(publication, to: file)
        try OutputFile.write(bytes, to: file, overwriting: output?.force ?? false)
        if file != path {
            StandardStreams.complain(host.catalogue.safe(.exportRenamed, ["path": file]))
        }
        tell(publication)
    }

    /// `pejl | less`.
    func plainText(_ hearing: Hearing, _ filter: Filter, _ disclosure: Disclosure) throws {
        let publication = Publication(
            hearing, filter: filter, disclosure: disclosure, words: host.catalogue)
        let text = PlainText(
            publication.index, in: host.catalogue, disclosure: disclosure)
        try send(Array((text.hearing(publication.filter).string + "\n").utf8), of: publication)
    }

    private func tell(_ publication: Publication) {
        guard let summary = publication.maskingSummary else { return }
        StandardStreams.complain(summary)
    }

    /// Before it leaves, so that nothing leaves unwritten. Where the database cannot be written
    /// that is said, and the work goes on: whoever may read it can copy it from the screen too.
    private func record(_ publication: Publication, to place: String) throws {
        guard publication.disclosure == .internal else { return }
        if try !recordExport(of: publication, to: place) {
            StandardStreams.complain(host.catalogue.safe(.exportNotRecorded))
        }
    }

    /// False where the database cannot be written.
    func recordExport(of publication: Publication, to place: String) throws -> Bool {
        let filters = FilterField.allCases.compactMap { field -> JSONMember? in
            let values = publication.filter[field]
            return values.isEmpty ? nil : JSONMember(field.flag, JSONValue(values))
        }
        let search = publication.filter.search.map { [JSONMember("search", .string($0.typed))] }
        let what: JSONValue = [
            "format": .string(format), "to": .string(place),
            "filter": .object(filters + (search ?? [])),
        ]
        do {
            let store = try host.openStoreForRecord()
            let id = publication.hearing.id
            try store.record(
                Change(entity: "hearing", item: id.rawValue, what: "export", after: what.text),
                in: id, by: host.userName)
            return true
        } catch let error as HearingStoreError where error.code == .readOnly {
            return false
        } catch let error as HearingStoreError {
            throw StoreWords.failure(error, host.databasePath)
        }
    }
}
