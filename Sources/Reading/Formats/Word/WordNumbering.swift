/// `word/numbering.xml`: the numbers that Word prints before paragraphs and does not write into
/// them. ISO/IEC 29500-1, 17.9.
///
/// pandoc numbers the items of a list and drops the numbers of headings; a hearing document's
/// "Mål 3." is often such a number.
struct WordNumbering: Sendable {
    private struct Level: Sendable {
        var start = 1
        var format = "decimal"
        /// "%1.%2" and the like.
        var text = ""
        var style: String?
    }

    private struct List: Sendable {
        var levels: [Int: Level] = [:]
        /// The list is defined in the numbering style of this name.
        var link: String?
    }

    private struct Use: Sendable {
        var list = 0
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var lists: [Int: List] = [:]
    private var uses: [Int: Use] = [:]
    /// By abstract list, which its uses share, and level.
    private var counters: [Int: [Int: Int]] = [:]
    private var begun: Set<Int> = []

    init() {}

    init(_ xml: [UInt8]) {
        var scanner = MarkupScanner(xml)
        var list: Int?
        var use: Int?
        var level: Int?
        var open = Level()
        while let event = scanner.next() {
            switch event {
            case .open(let element):
                let value = element.int("w:val")
                switch element.name {
                case "w:abstractNum":
                    list = element.int("w:abstractNumId")
                    if let list { lists[list] = List() }
                case "w:num":
                    use = element.int("w:numId")
                    if let use { uses[use] = Use() }
                case "w:abstractNumId": if let use { uses[use]?.list = value ?? 0 }
                case "w:numStyleLink": if let list { lists[list]?.link = element["w:val"] }
                case "w:lvl", "w:lvlOverride":
                    level = element.int("w:ilvl")
                    open = Level()
                case "w:start": open.start = value ?? 1
                case "w:startOverride":
                    if let use, let level { uses[use]?.starts[level] = value ?? 1 }
                case "w:numFmt": open.format = element["w:val"] ?? "decimal"
                case "w:lvlText": open.text = element["w:val"] ?? ""
                case "w:pStyle": open.style = element["w:val"]
                default: break
                }
            case .close("w:lvl"):
                guard let level else { continue }
                if let use {
                    uses[use]?.levels[level] = open
                } else if let list {
                    lists[list]?.levels[level] = open
                }
            case .close("w:abstractNum"): list = nil
            case .close("w:num"): use = nil
            case .close, .text: break
            }
        }
    }

    /// The level that a list ties to a paragraph style.
    func level(of list: Int, style: String?, _ styles: WordStyles) -> Int? {
        guard let style, let abstract = abstract(list, styles) else { return nil }
        return lists[abstract]?.levels.first { $0.value.style == style }?.key
    }

    /// Counts one paragraph and gives its number as printed; nil for a bullet.
    mutating func next(list: Int, level: Int, _ styles: WordStyles) -> String? {
        guard let use = uses[list], let abstract = abstract(list, styles), (0..<9).contains(level)
        else { return nil }
        func definition(_ level: Int) -> Level {
            use.levels[level] ?? lists[abstract]?.levels[level] ?? Level()
        }
        var counted = counters[abstract] ?? [:]
        if begun.insert(list).inserted {
            for (level, start) in use.starts { counted[level] = start - 1 }
        }
        let this = definition(level)
        counted[level] = (counted[level] ?? this.start - 1) &+ 1
        for deeper in counted.keys where deeper > level { counted[deeper] = nil }
        counters[abstract] = counted
        guard this.format != "bullet", this.format != "none" else { return nil }

        var label = ""
        var isPlace = false
        for character in this.text {
            if isPlace, let place = character.wholeNumberValue, place > 0 {
                let wanted = definition(place - 1)
                label += Self.number(counted[place - 1] ?? wanted.start, wanted.format)
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                label.append(character)
            }
        }
        let parts = label.split { $0.isWhitespace }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func abstract(_ list: Int, _ styles: WordStyles) -> Int? {
        guard let use = uses[list] else { return nil }
        guard let link = lists[use.list]?.link, let linked = styles.list(link),
            let target = uses[linked.id]
        else { return use.list }
        return target.list
    }

    private static func number(_ value: Int, _ format: String) -> String {
        switch format {
        case "lowerLetter": ListNumber.letters(value)
        case "upperLetter": ListNumber.letters(value).uppercased()
        case "lowerRoman": ListNumber.roman(value)
        case "upperRoman": ListNumber.roman(value).uppercased()
        case "decimalZero": value < 10 ? "0\(value)" : String(value)
        case "bullet", "none": ""
        default: String(value)
        }
    }
}
