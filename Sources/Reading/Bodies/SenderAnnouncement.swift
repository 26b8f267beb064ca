/// Headings and lines that announce a list of those who answered.
enum SenderAnnouncement {
    /// "Følgende har haft bemærkninger til udkastet:", "De er afgivet af:", "Følgende er hørt, men har ikke
    /// svaret:"
    static func leads(_ block: SourceBlock) -> Bool {
        guard block.kind == .paragraph, (1...3).contains(block.lines.count),
            // Most lines are none, and joining them takes its time.
            block.lines.contains(where: { $0.text.contains(":") })
        else { return false }
        let text = LineJoiner().join(block.lines).lowercased()
        guard text.hasSuffix(":"), text.utf8.count < 300 else { return false }
        let words = text.split { !$0.isLetter }.map(String.init)
        let ofAnswers = ["svar", "svaret", "bemærkninger", "høringssvar", "indsigelser", "afgivet"]
        guard words.contains(where: ofAnswers.contains) else { return false }
        return words.contains("følgende") || ["af", "fra"].contains(words.last ?? "")
    }

    static func saysFollowing(_ block: SourceBlock) -> Bool {
        block.lines.contains { $0.text.lowercased().contains("følgende") }
    }

    /// Not where a lead says that they did not answer; to have no remarks is an answer.
    static func tellsOfAnswers(_ block: SourceBlock) -> Bool {
        let text = LineJoiner().join(block.lines).lowercased()
        guard leads(block), text.contains("ikke") else { return true }
        return text.contains("bemærkning")
            && !["afgivet", "besvaret", "reageret", "svaret"].contains {
                text.contains("ikke \($0)") || text.contains("ikke har \($0)")
            }
    }

    /// A heading, or a line by itself, that speaks of answers and of who sent them, and of nobody by name.
    static func announces(_ block: SourceBlock) -> Bool {
        guard block.kind.isHeading || block.kind == .paragraph, (1...2).contains(block.lines.count)
        else { return false }
        return announces(LineJoiner().join(block.lines))
    }

    static func announces(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count <= 9, !text.contains(". "), text.first?.isUppercase ?? false,
            !text.endsSentence || text.hasSuffix(":"),
            !words.contains("ikke"), !words.contains("hørte")
        else { return false }
        let ofAnswers = ["svar", "indsigelser", "henvendelser", "bemærkninger", "høringssvar"]
        let ofSenders = ["afsendere", "indsendere", "høringsparter", "respondenter", "bidragydere"]
        let ofLists = [
            "liste", "oversigt", "fortegnelse", "indkomne", "modtagne", "modtaget", "fra",
        ]
        let speaksOfAnswers = words.contains { word in
            ofAnswers.contains(word) || word.hasPrefix("høringssvar")
        }
        let speaksOfSenders = words.contains(where: ofSenders.contains)
        return words.contains(where: ofLists.contains) && (speaksOfAnswers || speaksOfSenders)
            || speaksOfSenders && words.count <= 2
    }
}
