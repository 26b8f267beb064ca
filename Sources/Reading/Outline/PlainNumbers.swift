import PolicyModel

extension OutlineDraft {
    /// "1 Fart og sikkerhed", "2 Parkering", "3 Busser": numbers without a full stop are believed where sections
    /// of one level begin with 1, 2, 3 and on, and nothing else numbers them.
    mutating func takePlainNumbers() {
        for siblings in Dictionary(grouping: sections.indices, by: { sections[$0].parent }).values {
            let found = siblings.map { Self.plainNumber(sections[$0]) }
            guard found.count >= 3,
                zip(found, 1...).allSatisfy({ $0?.number == $1 })
            else { continue }
            for (index, numbered) in zip(siblings, found) {
                guard let numbered else { continue }
                sections[index].label = String(numbered.number)
                sections[index].number = Section.Number(String(numbered.number))
                sections[index].title = numbered.title
            }
        }
    }

    private static func plainNumber(_ section: SectionDraft) -> (number: Int, title: String)? {
        guard section.label == nil, let found = HeadingNumber.parse(section.title),
            found.number.word == nil, let number = Int(found.number.number)
        else { return nil }
        return (number, found.title)
    }
}
