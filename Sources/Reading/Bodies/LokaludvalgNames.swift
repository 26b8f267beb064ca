import PolicyModel

/// Names of committees as documents write them, told by the register: "Christianshavns
/// Lokaludvalg", "Vesterbro og Kgs. Enghave Lokaludvalg", "Lokaludvalget for Valby".
struct LokaludvalgNames: Sendable {
    private let register: [Lokaludvalg]
    private let byKey: [String: String]

    init(_ register: [Lokaludvalg]) {
        self.register = register
        byKey = Dictionary(
            register.map { (Self.key($0.name), $0.name) }, uniquingKeysWith: { a, _ in a })
    }

    static func isLokaludvalg(_ name: String) -> Bool {
        name.lowercased().split(separator: " ").contains {
            $0.hasPrefix("lokaludvalg") || $0.hasPrefix("lokalråd")
        }
    }

    /// The committees that stand behind a respondent's name; empty for any other body. A name
    /// that the register lacks stays as it is written.
    func resolve(_ name: String) -> [String] {
        guard Self.isLokaludvalg(name) else { return [] }
        let core = Self.withoutTheWord(name)
        if let one = registered(core) { return [one] }
        let parts = core.split(separator: ",").flatMap { part in
            String(part).components(separatedBy: " og ")
        }.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
        // "Brønshøj og Husum" may be one committee's name, but its parts are none of theirs.
        let found = parts.map { registered($0) }
        if parts.count > 1, register.isEmpty || found.contains(where: { $0 != nil }) {
            return zip(found, parts).map { $0 ?? $1 }
        }
        return parts.count > 1 ? parts : [core]
    }

    private func registered(_ name: String) -> String? {
        let key = Self.key(name)
        if let exact = byKey[key] { return exact }
        guard key.hasSuffix("s") else { return nil }
        let bare = String(key.dropLast())
        return byKey[bare] ?? (bare.hasSuffix("'") ? byKey[String(bare.dropLast())] : nil)
    }

    /// "Kgs." and "Gl." are the words they stand for; blanks and hyphens tell nothing.
    private static func key(_ name: String) -> String {
        var words = Fold.key(name).split(separator: " ").map(String.init)
        for (index, word) in words.enumerated() {
            switch word {
            case "kgs.", "kgs": words[index] = "kongens"
            case "gl.", "gl": words[index] = "gammel"
            case "sdr.", "sdr": words[index] = "soendre"
            case "ndr.", "ndr": words[index] = "noerre"
            case "skt.", "sct.", "skt", "sct": words[index] = "sankt"
            default: break
            }
        }
        return words.joined().filter { $0 != "-" && $0 != "." }
    }

    static func withoutTheWord(_ name: String) -> String {
        let words = name.split(separator: " ").filter {
            let key = $0.lowercased()
            return !key.hasPrefix("lokaludvalg") && !key.hasPrefix("lokalråd")
        }
        let rest =
            words.first.map { ["for", "i", "på"].contains($0) } ?? false
            ? words.dropFirst() : words[...]
        return rest.joined(separator: " ")
    }

    /// The committees that a document itself names, for an authority without a register.
    /// A genitive -s goes where the bare name stands in the text or the ending is a definite
    /// form's ("…kvarterets").
    static func fromDocument(_ names: [String], text: String) -> [Lokaludvalg] {
        let none = LokaludvalgNames([])
        var seen: Set<String> = []
        var found: [Lokaludvalg] = []
        for name in names.flatMap(none.resolve) {
            var bare = name
            if name.hasSuffix("s"), name.count > 4 {
                let stem = String(name.dropLast())
                let definite = ["ets", "ernes", "havns", "parkens", "byens"].contains {
                    name.hasSuffix($0)
                }
                if definite || text.contains(stem + " ") || text.contains(stem + ",") {
                    bare = stem
                }
            }
            if !bare.isEmpty, seen.insert(bare).inserted { found.append(Lokaludvalg(name: bare)) }
        }
        return found
    }
}

extension String {
    /// The parts between a separator that is a string; the standard library's own splitting by
    /// strings, with empty parts.
    func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
