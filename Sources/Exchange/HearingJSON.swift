public import PolicyModel

/// The contract's JSON of a whole hearing (`export --format json`), out and in.
///
/// Lossless: export, import and export again give the same bytes. Every key is written, in the
/// contract's order; `reply` is derived from the remarks and not read.
public enum HearingJSON {
    public static let format = "pejl"
    public static let version = 1

    /// The text of the file, with a final line feed.
    public static func text(of hearing: Hearing) -> String { value(of: hearing).text }

    public static func value(of hearing: Hearing) -> JSONValue {
        value(of: HearingIndex(hearing))
    }

    public static func value(of index: HearingIndex) -> JSONValue {
        let hearing = index.hearing
        return [
            "format": .string(format),
            "version": .integer(version),
            "hearing": hearing.frontJSON,
            "sections": .array(hearing.sections.map(\.json)),
            "respondents": .array(hearing.respondents.map(\.json)),
            "submissions": .array(hearing.submissions.map(\.json)),
            "responses": .array(hearing.responses.map { $0.json(reply: index.reply(to: $0)) }),
            "remarks": .array(hearing.remarks.map(\.json)),
            "unplaced": .array(hearing.unplaced.map(\.json)),
        ]
    }

    /// How many bytes ``isLikely(_:)`` looks at.
    public static let tellingPrefix = 200

    /// Whether a file looks like one of ours, from its first bytes: an object that names the
    /// format. For telling it from a document to be read; ``hearing(from:)`` decides.
    public static func isLikely(_ bytes: some Collection<UInt8>) -> Bool {
        let start = String(decoding: bytes.prefix(tellingPrefix), as: UTF8.self)
            .filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
        return start.hasPrefix("{\"format\":\"pejl\"")
    }

    /// The keys of the whole, in the contract's order.
    static let keys = [
        "format", "version", "hearing", "sections", "respondents", "submissions", "responses",
        "remarks", "unplaced",
    ]

    /// Reads a whole file. Throws with the path or the line of the first fault; never half a
    /// hearing. For one that may be large there is ``HearingFile``.
    public static func hearing(from source: ByteSource) throws(ExchangeError) -> Hearing {
        let file = try HearingFile(source)
        var hearing = file.front
        var parts = file.parts()
        while let part = try parts.next() { hearing.append(part) }
        return hearing
    }

    /// As ``hearing(from:)-(ByteSource)``, for bytes at hand.
    public static func hearing(from bytes: [UInt8]) throws(ExchangeError) -> Hearing {
        try hearing(from: ByteSource(bytes))
    }

    /// As ``hearing(from:)-(ByteSource)``, for text at hand.
    public static func hearing(from text: String) throws(ExchangeError) -> Hearing {
        try hearing(from: Array(text.utf8))
    }
}

// MARK: The hearing's own fields

extension Hearing {
    var frontJSON: JSONValue {
        [
            "id": .string(id.rawValue),
            "title": .string(title),
            "authority": JSONValue(authority),
            "caseNumber": JSONValue(caseNumber),
            "opens": JSONValue(opens?.description),
            "closes": JSONValue(closes?.description),
            "example": .bool(isExample),
            "registers": registers.json,
            "documents": .array(documents.map(\.json)),
            "preface": .array(preface.map(\.json)),
        ]
    }

    init(front json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields([
            "id", "title", "authority", "caseNumber", "opens", "closes", "example", "registers",
            "documents", "preface",
        ])
        self.init(
            id: try fields["id"].id(), title: try fields["title"].string(),
            authority: try fields["authority"].stringOrNull(),
            caseNumber: try fields["caseNumber"].stringOrNull(),
            opens: try fields["opens"].dayOrNull(), closes: try fields["closes"].dayOrNull(),
            isExample: try fields["example"].bool(),
            registers: try Registers(json: fields["registers"]),
            documents: try fields["documents"].list(Document.init(json:)),
            preface: try fields["preface"].list(PrefaceParagraph.init(json:)))
    }
}

extension Document {
    var json: JSONValue {
        [
            "id": .string(id.rawValue),
            "name": .string(name),
            "annex": JSONValue(annex),
            "kind": .string(kind.rawValue),
            "pages": JSONValue(pages),
            "sha256": JSONValue(sha256),
        ]
    }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["id", "name", "annex", "kind", "pages", "sha256"])
        self.init(
            id: try fields["id"].id(), name: try fields["name"].string(),
            annex: try fields["annex"].stringOrNull(), kind: try fields["kind"].choice(),
            pages: try fields["pages"].positiveOrNull(),
            sha256: try fields["sha256"].sha256OrNull())
    }
}

extension PrefaceParagraph {
    var json: JSONValue { ["text": .string(text), "source": source.json] }

    init(json: JSONCursor) throws(ExchangeError) {
        let fields = try json.fields(["text", "source"])
        self.init(
            text: try fields["text"].string(), source: try SourceSpan(json: fields["source"]))
    }
}
