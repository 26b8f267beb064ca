public import PolicyModel

/// What the caller knows or wants beforehand.
public struct ReadingOptions: Hashable, Sendable {
    /// `--as`: what the document is; nil to guess.
    public var kind: Document.Kind?
    /// `--respondent`: the sender of a single letter.
    public var respondent: String?
    /// How the document is laid out; nil to recognise it.
    public var style: DocumentStyle?
    /// Larger files are refused, in bytes; nil for the limits of ``ReadingWork``.
    public var maximumBytes: Int?
    /// The document's id in the hearing; nil for one made from its name.
    public var document: Document.ID?
    /// The hearing that the document is added to: letters find their sections in it.
    public var existing: Hearing?

    public init(
        kind: Document.Kind? = nil, respondent: String? = nil,
        style: DocumentStyle? = nil, maximumBytes: Int? = nil, document: Document.ID? = nil,
        existing: Hearing? = nil
    ) {
        self.kind = kind
        self.respondent = respondent
        self.style = style
        self.maximumBytes = maximumBytes
        self.document = document
        self.existing = existing
    }
}

/// A document as a hearing of its own, with what the reader thinks of its own work.
public struct ReadingResult: Sendable {
    public let hearing: Hearing
    public let report: ImportReport
    public let source: SourceDocument

    public var findings: [Finding] { report.findings }
    public var style: DocumentStyle { report.style }
    public var encoding: TextEncoding? { report.encoding }
}

/// Documents to hearings: bytes → ``SourceDocument`` → a style recognised → hearing and findings.
///
/// Pure but for such formats as need a program of their own. Linear in the size of the document.
public enum Reader {
    /// - Parameters:
    ///   - name: the file's name; its ending helps to tell the format.
    ///   - registers: what is known of authorities; the one that the document names is used.
    ///   - work: limits, helper programs, whom to tell of progress.
    public static func read(
        bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions(),
        registers: [AuthorityRegister] = [], work: ReadingWork = ReadingWork()
    ) throws(ReadingError) -> ReadingResult {
        if let maximum = options.maximumBytes, bytes.count > maximum {
            throw ReadingError(.tooLarge, name: name, detail: String(maximum / 1024 / 1024))
        }
        let reading: FormatReading
        do {
            reading = try FormatReader.reading(bytes: bytes, name: name, work: work)
        } catch {
            guard options.kind == .responses else { throw error }
            throw LetterSenders.hinting(error, options.existing)
        }
        var result = try read(reading.document, options: options, registers: registers)
        result.document?.sha256 = SHA256.hexadecimal(of: bytes)
        result.report.encoding = reading.decoded?.encoding
        if let replaced = reading.decoded?.replaced, replaced > 0 {
            result.report.findings.append(Finding(.damagedCharacters, count: replaced))
        }
        return result.finished(reading.document)
    }

    /// The second half: a document that was read in any format. Pure.
    static func read(
        _ source: SourceDocument, options: ReadingOptions, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        do {
            return try styled(source, options: options, registers: registers)
        } catch {
            guard error.code == .noStructure, let style = options.style else { throw error }
            throw ReadingError(.noStructure, name: source.name, detail: style.rawValue)
        }
    }

    private static func styled(
        _ source: SourceDocument, options: ReadingOptions, registers: [AuthorityRegister]
    ) throws(ReadingError) -> StyleResult {
        let document = options.document ?? Document.ID(Slug.make(Self.stem(source.name)))
        // A style of this list that the user gave is not looked for elsewhere.
        let isGiven = StyleRecogniser.styles.contains { $0.style == options.style }
        if !isGiven, let result = try OtherKinds.read(source, document, options, registers) {
            return result
        }
        let recognised = StyleRecogniser.recognise(source, wanted: isGiven ? options.style : nil)
        guard let style = recognised.style else {
            throw ReadingError(.noStructure, name: source.name)
        }
        var result: StyleResult
        do {
            result = try style.read(source, document, registers)
        } catch {
            guard error.code == .noStructure, !isGiven,
                let letter = OtherKinds.letterAfterAll(source, document, options, registers)
            else { throw error }
            return letter
        }
        result.report.styleScores = recognised.scores
        return result
    }

    /// "Bilag 2.pdf" without its folder and ending.
    static func stem(_ name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex,
            file.distance(from: dot, to: file.endIndex) <= 6
        else { return file }
        return String(file[..<dot])
    }
}

/// What a style makes of a document.
struct StyleResult: Sendable {
    var hearing: Hearing
    var report: ImportReport

    var document: Document? {
        get { hearing.documents.first }
        set {
            guard let newValue, !hearing.documents.isEmpty else { return }
            hearing.documents[0] = newValue
        }
    }

    /// With the invariant checked: a word that got lost is told, never hidden.
    func finished(_ source: SourceDocument) -> ReadingResult {
        var report = report
        let balance = WordBalance(document: source, hearing: hearing)
        if !balance.holds {
            report.findings.append(
                Finding(
                    .wordsLost,
                    detail: (balance.lost + balance.added).prefix(12).joined(separator: " "),
                    count: balance.lost.count + balance.added.count))
        }
        report.findings += PersonalDataReport.findings(in: hearing)
        return ReadingResult(hearing: hearing, report: report, source: source)
    }
}
