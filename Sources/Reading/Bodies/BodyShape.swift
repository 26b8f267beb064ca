/// Names that are a body's by their form, though no word of them is in a list: "Kræftens
/// Bekæmpelse", "Dyrenes Venner", "Danske Diakoner".
///
/// A genitive and what is done for it, or the country. What people are called like as well
/// ("Clemens Vinding") tells nothing.
enum BodyShape {
    static func isTold(by name: String) -> Bool {
        let words = name.split(separator: " ").map { String($0.trimmingPunctuation()) }
        guard words.count > 1, let first = words.first, first.first?.isUppercase ?? false else {
            return false
        }
        if countries.contains(first) { return true }
        return zip(words, words.dropFirst()).contains { owner, owned in
            guard owner.first?.isUppercase ?? false, owned.first?.isUppercase ?? false else {
                return false
            }
            return isPlural(owner) || isDefinite(owner) && isDone(owned)
        }
    }

    private static let countries: Set<String> = ["Dansk", "Danske", "Danmarks", "Nordisk"]

    /// "Børnenes", "Kvindernes": the genitive of many, which nobody is called.
    private static func isPlural(_ word: String) -> Bool {
        word.count > 6 && (word.hasSuffix("enes") || word.hasSuffix("ernes"))
    }

    /// "Kræftens", "Hjertets": the genitive of one.
    private static func isDefinite(_ word: String) -> Bool {
        word.count > 5 && (word.hasSuffix("ens") || word.hasSuffix("ets"))
    }

    /// "Bekæmpelse", "Bevarelse", "Oplysning", "Fremme": what is done, in endings of no surname.
    private static func isDone(_ word: String) -> Bool {
        word.count > 5
            && ["else", "hjælp", "værn", "arbejde", "lysning", "fremme", "tjeneste"]
                .contains(where: word.lowercased().hasSuffix)
    }
}
