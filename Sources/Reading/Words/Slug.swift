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

    /// The slug, or it with "-2", "-3" … when it is taken. Marks it as taken.
    static func unique(_ wanted: String, taken: inout Set<String>) -> String {
        var candidate = wanted
        var count = 1
        while !taken.insert(candidate).inserted {
            count += 1
            candidate = "\(wanted)-\(count)"
        }
        return candidate
    }
}
