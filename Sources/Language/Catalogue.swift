public import PolicyModel

/// The phrases of one language.
///
/// File format: a line each, `name = words`; blank lines and lines that begin with `#` are
/// skipped. Words may hold `{name}` places. Pure: the caller reads the file.
public struct Catalogue: Sendable {
    /// "da" or "en".
    public let language: String
    private let words: [String: String]

    public init(language: String, parsing file: String) {
        self.language = language
        var words: [String: String] = [:]
        for line in file.split(whereSeparator: \.isNewline) {
            guard !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") else { continue }
            let name = Self.trimmed(line[..<equals])
            words[name] = Self.trimmed(line[line.index(after: equals)...])
        }
        self.words = words
    }

    /// The names that stand in the file, for the test that holds them against ``Phrase``.
    public var names: Set<String> { Set(words.keys) }

    /// The phrase with its places filled. A phrase without words shows its own name, so that the
    /// fault is seen and nothing breaks.
    public func text(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        let template = words[phrase.rawValue] ?? phrase.rawValue
        guard !places.isEmpty, template.contains("{") else { return template }
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += places[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// As ``text(_:_:)``, made safe to draw or print.
    public func safe(_ phrase: Phrase, _ places: [String: String] = [:]) -> SafeText {
        SafeText(text(phrase, places))
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
