import PolicyModel

/// Titles without the beginning that they share with a neighbour.
///
/// Headings of a policy repeat themselves ("Flere københavnere med minoritetsbaggrund skal …"),
/// and in a narrow pane only the repetition would be seen. The selected title stands whole in the
/// line that says where one is.
enum ShortTitles {
    /// In the order of `titles`, which are neighbours of each other. A beginning is left out when
    /// it is at least two words and twelve characters, and never the whole title.
    static func shortened(_ titles: [SafeText]) -> [SafeText] {
        if titles.count < 2 { return titles }
        let words = titles.map { title in
            title.string.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        }
        return titles.indices.map { position in
            var shared = 0
            for neighbour in [position - 1, position + 1] where titles.indices.contains(neighbour) {
                shared = max(shared, sharedWords(words[position], words[neighbour]))
            }
            shared = min(shared, words[position].count - 1)
            guard shared >= 2 else { return titles[position] }
            let dropped = words[position].prefix(shared).joined(separator: " ")
            guard dropped.count >= 12 else { return titles[position] }
            let rest = words[position].dropFirst(shared).joined(separator: " ")
            return SafeText("… " + rest)
        }
    }

    private static func sharedWords(_ a: [Substring], _ b: [Substring]) -> Int {
        zip(a, b).prefix { $0 == $1 }.count
    }
}
