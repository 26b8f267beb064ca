/// Which format a file is in: by what it holds first, by its name only where the content leaves a
/// choice. A name that promises another format than the content has is an error, for the user has
/// then taken the wrong file, or a broken one.
enum FileFormat: Hashable, Sendable {
    case word
    case openDocument
    case richText
    case pdf
    /// Text of one of these kinds, to be decoded.
    case html
    case markdown
    case csv
    case plainText

    /// - Throws: ``ReadingError`` `.empty`, `.notText`, `.unsupportedFormat` (an .xlsx, an old
    ///   .doc), `.encrypted` (a Word file with a password).
    static func detect(_ bytes: [UInt8], name: String) throws(ReadingError) -> FileFormat {
        let suffix = Self.suffix(of: name)
        if bytes.isEmpty { throw ReadingError(.empty, name: name) }
        if bytes.starts(with: Array("PK".utf8)), bytes.count > 3, bytes[2] < 9 {
            return try zip(bytes, name: name, suffix: suffix)
        }
        // Acrobat takes a head within the first kilobyte; so do we, after blanks and mail headers.
        if bytes.prefix(1_024).contains("%PDF-") { return .pdf }
        if bytes.prefix(64).contains("{\\rtf") { return .richText }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // A .docx with a password is an OLE file with this stream (MS-OFFCRYPTO 1.3.2).
            let stream: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
            let isEncrypted =
                bytes.prefix(1 << 16).contains(stream)
                || bytes.suffix(1 << 16).contains(stream)
            throw ReadingError(
                isEncrypted ? .encrypted : .unsupportedFormat, name: name,
                detail: isEncrypted ? nil : ".doc")
        }
        if ["docx", "odt", "pdf", "rtf", "docm", "dotx"].contains(suffix) {
            throw ReadingError(.notText, name: name, detail: "." + suffix)
        }
        let text = head(bytes)
        if looksLikeHTML(text) { return .html }
        switch suffix {
        case "html", "htm", "xhtml": return .html
        case "md", "markdown", "mdown": return .markdown
        case "csv", "tsv", "tab": return .csv
        case "txt", "text": return .plainText
        default:
            let isSheet = CSVSeparator.find(in: text, isCut: bytes.count > 1 << 16, isSure: true)
            return isSheet == nil ? .plainText : .csv
        }
    }

    /// A zip file, a PDF, an old Office file: by its first kilobyte, as ``detect(_:name:)`` tells.
    static func mayHoldPictures(head: [UInt8]) -> Bool {
        head.starts(with: Array("PK".utf8)) || head.prefix(1_024).contains("%PDF-")
            || head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Lower case, without the dot; empty when there is none.
    static func suffix(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        let suffix = name[dot...].dropFirst().lowercased()
        return suffix.contains("/") || suffix.contains(" ") ? "" : suffix
    }

    private static func zip(
        _ bytes: [UInt8], name: String, suffix: String
    ) throws(ReadingError) -> FileFormat {
        guard let archive = ZipArchive(bytes) else {
            throw ReadingError(.notText, name: name, detail: suffix.isEmpty ? "ZIP" : "." + suffix)
        }
        if archive.entries.contains(where: \.isEncrypted) {
            throw ReadingError(.encrypted, name: name)
        }
        if archive.contains("word/document.xml") { return .word }
        if let type = archive.part("mimetype", limit: 200) {
            let text = String(decoding: type, as: UTF8.self)
            if text.hasPrefix("application/vnd.oasis.opendocument.text") { return .openDocument }
            throw ReadingError(.unsupportedFormat, name: name, detail: text.suffix(from: "."))
        }
        if archive.entries.contains(where: { $0.name.hasPrefix("xl/") }) {
            throw ReadingError(.unsupportedFormat, name: name, detail: ".xlsx")
        }
        if archive.entries.contains(where: { $0.name.hasPrefix("ppt/") }) {
            throw ReadingError(.unsupportedFormat, name: name, detail: ".pptx")
        }
        throw ReadingError(.notText, name: name, detail: "ZIP")
    }

    /// The beginning of a text file as letters, roughly: enough to tell what it is.
    private static func head(_ bytes: [UInt8]) -> String {
        let start = bytes.prefix(1 << 16)
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            // What tells formats apart is ASCII; the other half of each unit is zero.
            return String(decoding: start.dropFirst(2).filter { $0 != 0 }, as: UTF8.self)
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(
            decoding: start.starts(with: mark) ? start.dropFirst(3) : start, as: UTF8.self)
    }

    private static func looksLikeHTML(_ text: String) -> Bool {
        let start = text.drop { $0.isWhitespace }.prefix(512).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
        guard start.hasPrefix("<?xml") || start.hasPrefix("<!--") else { return false }
        return start.contains("<html")
    }
}

extension Collection<UInt8> {
    fileprivate func contains(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { contains(Array($0)) }
    }

    fileprivate func contains(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        var rest = self[...]
        while let at = rest.firstIndex(of: first) {
            rest = rest[at...]
            if rest.starts(with: needle) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

extension String {
    /// From the last `mark` on, for the word that a long name ends with.
    fileprivate func suffix(from mark: Character) -> String {
        lastIndex(of: mark).map { String(self[$0...]) } ?? self
    }
}
