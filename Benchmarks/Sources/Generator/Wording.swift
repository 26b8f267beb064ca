/// Makes texts of the sentence stock. Everything is asked for by a number, so that any part can be
/// written without the parts before it.
struct Wording {
    let seed: UInt64

    func dice(_ kind: UInt64, _ number: Int) -> Dice {
        var dice = Dice(seed: seed &+ kind &* 0x9E6D_62D0_6F6A_9A9B)
        return Dice(seed: dice.next() ^ (UInt64(number) &* 0xD134_2543_DE82_EF95))
    }

    func title(_ number: Int) -> String {
        var dice = dice(1, number)
        return "Flere skal have \(compound(&dice)) \(pick(SentenceStock.ends, &dice))"
    }

    func theme(_ number: Int) -> String {
        var dice = dice(2, number)
        return "Om \(compound(&dice))"
    }

    func gist(_ dice: inout Dice) -> String {
        pick(SentenceStock.gistVerbs, &dice) + " " + compound(&dice)
    }

    /// Two to six sentences; one passage in a hundred is a letter of many paragraphs.
    func response(_ dice: inout Dice) -> String {
        let paragraphs = dice.below(100) == 0 ? 4 + dice.below(12) : 1
        return (0..<paragraphs).map { _ in
            var sentences: [String] = []
            for _ in 0..<(1 + dice.below(3)) {
                sentences.append(
                    "\(pick(SentenceStock.openings, &dice)) \(clause(&dice)).")
                if dice.below(2) == 0 {
                    sentences.append(filled(pick(SentenceStock.plain, &dice), &dice))
                }
            }
            return sentences.joined(separator: " ")
        }.joined(separator: "\n")
    }

    func remark(by department: String, verdicts: [String], _ dice: inout Dice) -> String {
        var sentences = [
            "\(department) \(pick(SentenceStock.answers, &dice)) \(clause(&dice))."
        ]
        if dice.below(2) == 0 { sentences.append(filled(pick(SentenceStock.plain, &dice), &dice)) }
        return (sentences + verdicts).joined(separator: " ")
    }

    func street(_ dice: inout Dice) -> String {
        pick(SentenceStock.streetHeads, &dice) + pick(SentenceStock.streetTails, &dice)
            + " \(1 + dice.zipf(180))"
    }

    func organisation(_ dice: inout Dice) -> String {
        let name = pick(SentenceStock.organisations, &dice)
        return "\(name) " + (dice.below(3) == 0 ? place(&dice).name : street(&dice))
    }

    func place(_ dice: inout Dice) -> (name: String, district: String) {
        let (district, places) = SentenceStock.districts[dice.zipf(SentenceStock.districts.count)]
        return dice.below(2) == 0 ? (district, district) : (pick(places, &dice), district)
    }

    func pick(_ words: [String], _ dice: inout Dice) -> String { words[dice.zipf(words.count)] }

    func compound(_ dice: inout Dice) -> String {
        let head = pick(SentenceStock.heads, &dice)
        // Danish makes a compound of a compound as well: skoleboligpolitik.
        let middle = dice.below(40) == 0 ? pick(SentenceStock.heads, &dice) : ""
        return head + middle + pick(SentenceStock.tails, &dice)
    }

    private func clause(_ dice: inout Dice) -> String {
        filled(pick(SentenceStock.clauses, &dice), &dice)
    }

    private func filled(_ pattern: String, _ dice: inout Dice) -> String {
        var text = ""
        for scalar in pattern.unicodeScalars {
            switch scalar {
            case "%": text += compound(&dice)
            case "$": text += pick(SentenceStock.ends, &dice)
            case "§": text += place(&dice).name
            case "#": text += street(&dice)
            case "&": text += organisation(&dice)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
