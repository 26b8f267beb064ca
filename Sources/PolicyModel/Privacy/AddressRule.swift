/// Street addresses: a street, a house number, and what follows of floor, side and town.
///
/// A street without a number is a place, and stays. Which word is a street is told by its
/// ending; how much else must be there depends on how sure the ending is: "Rebslagerstræde 12"
/// is one, "Skolehaven 3 gange" is not, "Sluseholmen 12, 3. tv." is one whatever the word.
enum AddressRule {
    static func find(in text: ScannedText) -> [PersonalData.Finding] {
        var found: [PersonalData.Finding] = []
        var position = 0
        var free = 0
        while position < text.count {
            // Only where a blank comes before a number can an address be.
            guard text[position] == " ", text[position + 1].isDigit, position > 0,
                text[position - 1].isLetter || text[position - 1] == "."
            else {
                position += 1
                continue
            }
            if let range = address(numberAt: position + 1, free: free, in: text) {
                found.append(.init(kind: .address, range: text.original(range)))
                free = range.upperBound
                position = range.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    private static func address(
        numberAt position: Int, free: Int, in text: ScannedText
    ) -> Range<Int>? {
        guard let tail = AddressTail(from: position, in: text),
            let street = StreetName(endingAt: position - 1, free: free, in: text)
        else { return nil }
        let isSure =
            switch street.certainty {
            case .sure: tail.isExplicit || !tail.countsSomething
            case .likely: tail.isExplicit || tail.endsClause
            case .unknown: tail.isExplicit
            }
        return isSure ? street.start..<tail.end : nil
    }
}
