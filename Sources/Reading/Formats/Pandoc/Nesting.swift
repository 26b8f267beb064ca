/// How deep the parts of a text lie in one another, told before pandoc is asked.
///
/// Pandoc's memory grows with the depth (100,000 `<div>` take 1.4 GB), its time with the square of
/// the depth of lists, and doubles with every list that is never closed. No document of people's
/// comes near the limits; what does is refused in the time of one look.
enum Nesting {
    /// Lists, tables, quotes and sections in one another: pandoc's own tree of them is read to a
    /// depth of 512, with two or three steps for each.
    static let most = 256
    /// Emphasis, links and groups of RTF, which old pages leave open.
    static let mostInText = 2_000
    /// Lists that are never closed: eight take pandoc a second, twenty a quarter of an hour.
    static let mostUnclosed = 8

    /// A ``PandocReader``'s source format and its bytes.
    static func isTooDeep(_ bytes: [UInt8], as source: String) -> Bool {
        if source == "html" { return markupIsTooDeep(bytes) }
        if source == "rtf" { return groupsAreTooDeep(bytes) }
        return source.hasPrefix("commonmark") && listsAreTooDeep(bytes)
    }

    // MARK: HTML

    static func markupIsTooDeep(_ bytes: [UInt8]) -> Bool {
        var scanner = MarkupScanner(bytes)
        var open: [String] = []
        /// How many of each are open: an end without a beginning must not look through them all.
        var count: [String: Int] = [:]
        var blocks = 0
        var unclosed = 0
        /// The element's end and, where it has not been closed, another's before it.
        func leave(isClosed: Bool) {
            guard let name = open.popLast() else { return }
            count[name, default: 0] -= 1
            if !inText.contains(name) { blocks -= 1 }
            if !isClosed, lists.contains(name) { unclosed += 1 }
        }
        while let event = scanner.next() {
            switch event {
            case .text: continue
            case .open(let element):
                let name = element.name.lowercased()
                if element.isEmpty || leftOpen.contains(name) { continue }
                open.append(name)
                count[name, default: 0] += 1
                if !inText.contains(name) { blocks += 1 }
            case .close(let name):
                let name = name.lowercased()
                guard count[name, default: 0] > 0 else { continue }
                while let last = open.last, last != name { leave(isClosed: false) }
                leave(isClosed: true)
            }
            if blocks > most || open.count > mostInText || unclosed > mostUnclosed { return true }
        }
        return unclosed + open.count(where: lists.contains) > mostUnclosed
    }

    /// Elements without an end, or whose end may be left out (HTML, 13.1.2.4).
    private static let leftOpen: Set<String> = [
        "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html",
        "img", "input", "li", "link", "meta", "optgroup", "option", "p", "param", "source", "tbody",
        "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    ]

    private static let inText: Set<String> = [
        "a", "abbr", "b", "big", "center", "cite", "code", "em", "font", "i", "kbd", "label", "q",
        "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
    ]

    private static let lists: Set<String> = ["ul", "ol", "dl"]

    // MARK: RTF and Markdown

    static func groupsAreTooDeep(_ bytes: [UInt8]) -> Bool {
        var depth = 0
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
                if depth > mostInText { return true }
            } else if byte == UInt8(ascii: "}") {
                depth = max(0, depth - 1)
            }
        }
        return false
    }

    /// By the marks and blanks in front of a line: an item of a list lies two blanks deeper than
    /// the one that it is in.
    static func listsAreTooDeep(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: UInt8(ascii: "\n")).contains { line in
            var marks = 0
            var blanks = 0
            var rest = line[...]
            while let byte = rest.first {
                if byte == 0x20 || byte == 0x09 {
                    blanks += byte == 0x20 ? 1 : 4
                    rest.removeFirst()
                } else if let length = mark(rest) {
                    marks += 1
                    rest.removeFirst(length)
                } else {
                    break
                }
                if marks + blanks / 2 > most + 1, marks > 0 { return true }
            }
            return false
        }
    }

    /// The length of ">", "-", "*", "+", "3." or "3)" in front of text; nil for none of them.
    private static func mark(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: ">") { return 1 }
        let digits = bytes.prefix(10).prefix { (0x30...0x39) ~= $0 }.count
        guard digits < 10, let sign = bytes.dropFirst(digits).first else { return nil }
        let isMark =
            digits > 0
            ? sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
            : [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(sign)
        guard isMark else { return nil }
        let after = bytes.dropFirst(digits + 1).first ?? 0x20
        return after == 0x20 || after == 0x09 || after == 0x0D ? digits + 1 : nil
    }

    // MARK: Pandoc's answer

    /// Whether JSON has arrays and objects deeper in one another than its decoder takes.
    static func jsonIsTooDeep(_ bytes: [UInt8], most: Int = 500) -> Bool {
        var depth = 0
        var inString = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if inString {
                isEscaped = byte == UInt8(ascii: "\\")
                if byte == UInt8(ascii: "\"") { inString = false }
            } else if byte == UInt8(ascii: "\"") {
                inString = true
            } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
                depth += 1
                if depth > most { return true }
            } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
                depth -= 1
            }
        }
        return false
    }
}
