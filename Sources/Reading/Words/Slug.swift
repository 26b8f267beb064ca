import PolicyModel

/// ASCII names for ids: å→aa, æ→ae, ø→oe, lower case, "-" for the rest.
enum Slug {
    /// "Om forældrerollen" becomes "om-foraeldrerollen"; a text without letters "x".
    static func make(_ text: String, limit: Int = 120) -> String {
        var result = ""
        for character in Fold.key(text) {
            if character.isASCII, character.isLetter || character.isNumber {
                result.append(character)
            } else if !result.isEmpty, result.last != "-" {
                result.append("-")
            }
        }
        if result.count > limit {
            result = String(result.prefix(limit))
            // A word that was cut goes, unless it is the only one.
            if let cut = result.lastIndex(of: "-") { result = String(result[..<cut]) }
        }
        while result.last == "-" { result.removeLast() }
        return result.isEmpty ? "x" : result
    }
}

/// Slugs that no two things share: "stoej", "stoej-2", "stoej-3" …
struct UniqueSlugs: Sendable {
    private var taken: Set<String>
    /// The last number tried for a slug, so that a thousand equal titles cost a thousand steps.
    private var last: [String: Int] = [:]

    init(taken: Set<String> = []) { self.taken = taken }

    mutating func make(_ wanted: String) -> String {
        if taken.insert(wanted).inserted { return wanted }
        var count = last[wanted] ?? 1
        repeat { count += 1 } while !taken.insert("\(wanted)-\(count)").inserted
        last[wanted] = count
        return "\(wanted)-\(count)"
    }
}
