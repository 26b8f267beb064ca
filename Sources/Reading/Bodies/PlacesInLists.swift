import PolicyModel

/// Words in a list of names that are where the body before them is at home, and no body:
/// "Dansk Cyklistforbund, Tornby".
struct PlacesInLists: Sendable {
    private let places: Set<String>

    /// Learns from the list's other names ("Lægelauget i Hjelm", "Hjelm Idrætsråd") and from the
    /// municipality that the front matter names.
    init(items: [String], context: [String] = []) {
        var places: Set<String> = []
        for item in items {
            let words = item.split(separator: " ").map { String($0.trimmingPunctuation()) }
            for (before, word) in zip(words, words.dropFirst())
            where ["i", "på", "ved"].contains(before) {
                places.insert(word)
            }
            if words.count > 1, Self.isBody(words.dropFirst().joined(separator: " ")) {
                places.insert(words[0].hasSuffix("s") ? String(words[0].dropLast()) : words[0])
                places.insert(words[0])
            }
        }
        for text in context {
            let words = text.split(separator: " ").map { String($0.trimmingPunctuation()) }
            for (name, word) in zip(words, words.dropFirst())
            where word == "Kommune" || word == "Kommunes" {
                places.insert(name)
            }
        }
        self.places = places.filter { $0.count > 2 && $0.first?.isUppercase ?? false }
    }

    /// Each place hung on the name before it.
    /// - Parameter ofLine: whether the items are one line's, or stand between semicolons: then a
    ///   word alone after a name is no body either.
    func joined(_ items: [String], ofLine: Bool) -> [String] {
        items.reduce(into: []) { all, item in
            guard let last = all.last, isHome(item, of: last, ofLine: ofLine && items.count == 2)
            else {
                all.append(item)
                return
            }
            all[all.count - 1] = last + ", " + item
        }
    }

    private func isHome(_ item: String, of name: String, ofLine: Bool) -> Bool {
        if UnnamedCitizen.matches(name), UnnamedCitizen.isPlace(item) {
            let street = StreetWord(String(item.prefix { $0.isLetter }))
            return street.certainty != .unknown && !street.isBare || ofLine
        }
        guard !item.contains(" "), item.first?.isUppercase ?? false,
            item.contains(where: \.isLowercase), !Self.isBody(item), name.contains(" "),
            !name.contains(",")
        else { return false }
        return ofLine || places.contains(item)
    }

    private static func isBody(_ name: String) -> Bool {
        RespondentKinds().areTold(by: name)
    }
}
