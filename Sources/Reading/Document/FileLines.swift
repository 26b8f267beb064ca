/// One line of a text file, before pages and paragraphs are told.
struct FileLine: Sendable {
    /// From 1, as editors count: line feed, carriage return with line feed, or, in a file without
    /// a line feed, carriage return alone.
    let number: Int
    /// Without the blanks around it.
    let text: Substring
    let indent: Int
    let trailingBlanks: Int
    /// The first character is one blank, and the second is none.
    let hasLoneBlank: Bool
    let followsFormFeed: Bool

    var isBlank: Bool { text.isEmpty }

    private init(
        number: Int, content: Substring, followsFormFeed: Bool
    ) {
        self.number = number
        self.followsFormFeed = followsFormFeed
        let start = content.firstIndex { !$0.isBlank } ?? content.endIndex
        let end = content.lastIndex { !$0.isBlank }.map { content.index(after: $0) } ?? start
        text = content[start..<end]
        indent = content.distance(from: content.startIndex, to: start)
        trailingBlanks = content.distance(from: end, to: content.endIndex)
        hasLoneBlank = indent == 1 && content.first == " " && !text.isEmpty
    }

    /// The lines of a file. A line with a form feed inside is given as two with one number.
    /// Linear in the text's length.
    static func split(_ text: String) -> [FileLine] {
        var lines: [FileLine] = []
        let bytes = text.utf8
        let breaksAtReturn = !bytes.contains(0x0A)
        var number = 1
        var start = bytes.startIndex
        var index = start
        var followsFormFeed = false
        func add(_ end: String.Index) {
            let content = text[start..<end]
            // What stands before a form feed at a line's start is no line of its own.
            lines.append(
                FileLine(number: number, content: content, followsFormFeed: followsFormFeed))
            followsFormFeed = false
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte == 0x0C {
                if start < index { add(index) }
                followsFormFeed = true
                start = next
            } else if byte == 0x0A || (byte == 0x0D && breaksAtReturn) {
                add(index)
                number += 1
                start = next
            }
            index = next
        }
        if start < bytes.endIndex { add(bytes.endIndex) }
        return lines
    }
}
