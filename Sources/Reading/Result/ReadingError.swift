/// Why a document could not be read at all. What is wrong inside a readable document is a
/// ``Finding``, never an error.
public struct ReadingError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Nothing in it, or only blanks; ``ReadingError/detail`` is the body that a letter's file
        /// name hints at.
        case empty
        /// Bytes that are no text, or another format than its name says.
        case notText
        case tooLarge
        /// Lists, tables or tags in one another, deeper than any document has them.
        case tooDeep
        /// Text without one heading, remark or response that Pejl knows; ``ReadingError/detail`` is the style
        /// that was given, if any.
        case noStructure
        /// A format that this build cannot read.
        case unsupportedFormat
        /// pandoc or poppler is not installed; ``ReadingError/detail`` is the Debian package.
        case missingProgram
        /// pandoc or poppler gave up, or was stopped.
        case programFailed
        /// A PDF with a password.
        case encrypted
        /// A scanned document: pages, but no text.
        case noText
    }

    public var code: Code
    /// The document's name, as the user gave it.
    public var name: String
    /// The format that was found, the package that is missing, the limit in megabytes.
    public var detail: String?

    public init(_ code: Code, name: String, detail: String? = nil) {
        self.code = code
        self.name = name
        self.detail = detail
    }

    /// One sentence that says what to do.
    public var english: String {
        let extra = detail.map { " (\($0))" } ?? ""
        return switch code {
        case .empty:
            detail.map {
                "\(name) is empty: by its name it is the answer of \($0), ask for it again."
            } ?? "\(name) is empty: choose the file that holds the document."
        case .notText:
            "\(name) is not text\(extra): save it as text, or give it the right file name."
        case .tooLarge:
            "\(name) is larger than \(detail ?? "?") MB: divide it and import the parts."
        case .tooDeep:
            "\(name) nests lists, tables or tags deeper than Pejl reads: save it as text."
        case .noStructure:
            detail.map {
                "\(name) is not built as --style \($0) says: leave it out, and the style is recognised."
            }
                ?? "\(name) has no headings with responses and remarks under them: say with --as what "
                + "kind of document it is, or choose another."
        case .unsupportedFormat:
            "\(name) is in a format that Pejl cannot read\(extra): save it as text."
        case .missingProgram:
            "\(name) needs a program that is not installed: sudo apt install \(detail ?? "?")."
        case .programFailed: "\(name) could not be converted\(extra): save it as text."
        case .encrypted: "\(name) is protected by a password: save a copy without it."
        case .noText: "\(name) holds pictures of pages and no text: run it through OCR first."
        }
    }

    public var danish: String {
        let extra = detail.map { " (\($0))" } ?? ""
        return switch code {
        case .empty:
            detail.map {
                "\(name) er tom: efter filens navn er det svaret fra \($0), bed om at få det igen."
            } ?? "\(name) er tom: vælg den fil, der indeholder dokumentet."
        case .notText:
            "\(name) er ikke tekst\(extra): gem den som tekst, eller giv den det rigtige filnavn."
        case .tooLarge:
            "\(name) er større end \(detail ?? "?") MB: del den, og indlæs delene hver for sig."
        case .tooDeep:
            "\(name) har lister, tabeller eller mærker dybere inde i hinanden, end Pejl læser: "
                + "gem den som tekst."
        case .noStructure:
            detail.map {
                "\(name) er ikke bygget op, som --style \($0) siger: udelad det, så genkendes formen."
            }
                ?? "\(name) har ingen overskrifter med høringssvar og bemærkninger under: angiv med "
                + "--as, hvad det er for et dokument, eller vælg et andet."
        case .unsupportedFormat:
            "\(name) er i et format, som Pejl ikke kan læse\(extra): gem den som tekst."
        case .missingProgram:
            "\(name) kræver et program, som mangler: sudo apt install \(detail ?? "?")."
        case .programFailed: "\(name) kunne ikke omsættes\(extra): gem den som tekst."
        case .encrypted: "\(name) er beskyttet med adgangskode: gem en kopi uden."
        case .noText: "\(name) er billeder af sider uden tekst: kør den gennem OCR først."
        }
    }
}
