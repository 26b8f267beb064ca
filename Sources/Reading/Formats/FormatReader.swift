/// Bytes of any format that Pejl reads, as a ``SourceDocument``.
public enum FormatReader {
    /// Reads one document.
    ///
    /// - Parameter name: as the user gave it; its ending decides only where the content does not.
    /// - Throws: ``ReadingError``. Never half a document.
    public static func document(
        bytes: [UInt8], name: String, work: ReadingWork = ReadingWork()
    ) throws(ReadingError) -> SourceDocument {
        try reading(bytes: bytes, name: name, work: work).document
    }

    /// A document with what is known of its characters, where it is bare text.
    static func reading(
        bytes: [UInt8], name: String, work: ReadingWork
    ) throws(ReadingError) -> FormatReading {
        let limits = work.limits
        try check(bytes, name: name, megabytes: limits.fileMegabytes)
        let format = try FileFormat.detect(bytes, name: name)
        switch format {
        case .html, .markdown, .csv, .plainText, .richText:
            try check(bytes, name: name, megabytes: limits.textMegabytes)
        case .word, .openDocument, .pdf: break
        }
        var decoded: DecodedText?
        let document = try read(bytes, as: format, name: name, work: work, decoded: &decoded)
        work.progress(.done(name: name))
        return FormatReading(document: document, decoded: decoded)
    }

    private static func read(
        _ bytes: [UInt8], as format: FileFormat, name: String, work: ReadingWork,
        decoded: inout DecodedText?
    ) throws(ReadingError) -> SourceDocument {
        switch format {
        case .plainText:
            let text = try DecodedText(bytes, name: name)
            decoded = text
            return PlainTextReader.read(text.text, name: name)
        case .csv:
            let text = try DecodedText(bytes, name: name)
            decoded = text
            return try CSVReader.read(text.text, name: name)
        case .pdf: return try PDFReader.read(bytes, name: name, work: work)
        case .word:
            let archive = try opened(bytes, name: name, limits: work.limits)
            return HeadingStyles.applied(
                to: try PandocReader.read(
                    bytes, as: "docx+styles", format: .word, name: name,
                    facts: WordBody.facts(of: archive), work: work))
        case .openDocument:
            let archive = try opened(bytes, name: name, limits: work.limits)
            return try PandocReader.read(
                bytes, as: "odt", format: .openDocument, name: name,
                facts: OpenDocumentBody.facts(of: archive), work: work)
        case .richText:
            return try PandocReader.read(
                RichText.plain(bytes), as: "rtf", format: .richText, name: name, work: work)
        case .html:
            let text = try DecodedText(bytes, name: name).text
            return try PandocReader.read(
                Array(text.utf8), as: "html", format: .html, name: name, work: work)
        case .markdown:
            let text = try DecodedText(bytes, name: name).text
            return try PandocReader.markdown(text, name: name, work: work)
        }
    }

    /// How many megabytes a file may have that begins so: less where it can only be text.
    public static func megabytes(
        forHead head: [UInt8], limits: ReadingWork.Limits = ReadingWork.Limits()
    ) -> Int {
        FileFormat.mayHoldPictures(head: head) ? limits.fileMegabytes : limits.textMegabytes
    }

    private static func check(
        _ bytes: [UInt8], name: String, megabytes: Int
    ) throws(ReadingError) {
        if bytes.count > megabytes << 20 {
            throw ReadingError(.tooLarge, name: name, detail: String(megabytes))
        }
    }

    /// The parts of an office file, unless it says that it would burst when unpacked.
    private static func opened(
        _ bytes: [UInt8], name: String, limits: ReadingWork.Limits
    ) throws(ReadingError) -> ZipArchive {
        guard let archive = ZipArchive(bytes) else {
            throw ReadingError(.notText, name: name, detail: "ZIP")
        }
        let bursts = archive.entries.contains { entry in
            entry.size > 16 << 20
                && entry.size / max(1, entry.compressedSize) > limits.unpackedRatio
        }
        if bursts || archive.totalSize > limits.unpackedMegabytes << 20 {
            throw ReadingError(.tooLarge, name: name, detail: String(limits.unpackedMegabytes))
        }
        return archive
    }
}

/// A document, and how its bytes were characters.
struct FormatReading: Sendable {
    let document: SourceDocument
    /// nil for formats that say it themselves.
    let decoded: DecodedText?
}
