public import PolicyModel

/// The phrases of one language.
///
/// File format: a line each, `name = words`; blank lines and lines that begin with `#` are
/// skipped. Words may hold `{name}` places, and `{name|one|many}`, which is `one` where the place holds
/// "1": "{n} {n|remark|remarks}". Pure: the caller reads the file.
public struct Catalogue: Sendable {
    /// "da" or "en".
    public let language: String
    private let words: [String: String]

    public init(language: String, parsing file: String) {
        self.language = language
        var words: [String: String] = [:]
        words.reserveCapacity(1_024)
        // Over bytes: this comes before the first frame, and walking characters took ten times
        // as long as everything else there.
        var file = file
        file.withUTF8 { bytes in
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                guard line.first != UInt8(ascii: "#"),
                    let equals = line.firstIndex(of: UInt8(ascii: "="))
                else { continue }
                let name = Self.trimmed(line[..<equals])
                words[name] = Self.trimmed(line[line.index(after: equals)...])
            }
        }
        self.words = words
    }

    /// The names that stand in the file, for the test that holds them against ``Phrase``.
    public var names: Set<String> { Set(words.keys) }

    /// The phrase with its places filled. A phrase without words shows its own name, so that the
    /// fault is seen and nothing breaks.
    public func text(_ phrase: Phrase, _ places: [String: String] = [:]) -> String {
        let template = words[phrase.rawValue] ?? phrase.rawValue
        guard !places.isEmpty else { return template }
        var result = ""
        var rest = template[...]
        // By bytes: braces are themselves in any text, and characters cost many times as much.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let name = String(rest[rest.utf8.index(after: open)..<close])
            result += rest[..<open]
            result += places[name] ?? Self.number(name, places) ?? "{\(name)}"
            rest = rest[rest.utf8.index(after: close)...]
        }
        return result + rest
    }

    /// The form of a word that goes with a number; nil for what is no such place.
    private static func number(_ place: String, _ places: [String: String]) -> String? {
        guard place.utf8.contains(UInt8(ascii: "|")) else { return nil }
        let parts = place.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3, let value = places[String(parts[0])] else { return nil }
        return String(value == "1" ? parts[1] : parts[2])
    }

    /// As ``text(_:_:)``, made safe to draw or print.
    public func safe(_ phrase: Phrase, _ places: [String: String] = [:]) -> SafeText {
        SafeText(text(phrase, places))
    }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        var (start, end) = (bytes.startIndex, bytes.endIndex)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while start < end, isBlank(bytes[end - 1]) { end -= 1 }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    /// Also the carriage return of a file that was saved on Windows.
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r")
    }
}
