/// Alphabetical order by Danish rules: … y z æ ø å, aa as å, digits before letters, case and
/// other accents only to tell equals apart. (Retskrivningsordbogen, § 4; tested against ICU's
/// da_DK.)
public enum DanishOrder {
    public static func areInOrder(_ a: String, _ b: String) -> Bool {
        let left = key(a)
        let right = key(b)
        return left == right ? a < b : left.lexicographicallyPrecedes(right)
    }

    /// Numbers that compare as the letters do. Blanks and hyphens come before everything.
    static func key(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        let lower = Array(text.lowercased())
        var position = 0
        while position < lower.count {
            let character = lower[position]
            if character == "a", position + 1 < lower.count, lower[position + 1] == "a" {
                result.append(after("z", 3))
                position += 2
                continue
            }
            position += 1
            switch character {
            case "æ", "ä": result.append(after("z", 1))
            case "ø", "ö": result.append(after("z", 2))
            case "å": result.append(after("z", 3))
            case "ü": result.append(after("y", 0))
            default: result += Fold.key(String(character)).unicodeScalars.map { $0.value * 4 }
            }
        }
        return result
    }

    private static func after(_ letter: UnicodeScalar, _ steps: UInt32) -> UInt32 {
        letter.value * 4 + steps
    }
}

extension Sequence {
    /// Sorted by the Danish order of a text of each element.
    public func inDanishOrder(by text: (Element) -> String) -> [Element] {
        // Keys cost more than comparing them: each is made once.
        map { element in
            let text = text(element)
            return (element: element, text: text, key: DanishOrder.key(text))
        }.sorted { one, other in
            one.key == other.key
                ? one.text < other.text : one.key.lexicographicallyPrecedes(other.key)
        }.map(\.element)
    }
}
