/// Text whose lines were never broken, as word processors save it: each line is a paragraph, with
/// or without a blank line under it.
enum UnbrokenLines {
    /// Longer than this a line that was broken at a column mostly ends inside a sentence.
    private static let long = 100

    /// Whether nearly all long lines end a sentence, and there are enough of them to tell.
    static func areParagraphs(in blocks: [SourceBlock]) -> Bool {
        var count = 0
        var whole = 0
        for block in blocks where block.kind == .paragraph {
            for line in block.lines where line.text.utf8.count > long {
                count += 1
                if line.text.endsSentence || line.text.hasSuffix(":") { whole += 1 }
            }
        }
        return count >= 5 && whole * 20 >= count * 19
    }
}
