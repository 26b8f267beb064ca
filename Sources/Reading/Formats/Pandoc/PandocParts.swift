/// The parts of pandoc's tree that have a shape of their own: tables, list numbers, metadata.

struct PandocTable: Decodable {
    let caption: PandocCaption
    /// Row by row, with whether each is a header.
    let rows: [(isHeader: Bool, cells: [PandocCell])]

    init(from decoder: any Decoder) throws {
        var content = try decoder.unkeyedContainer()
        _ = try content.decode(PandocSkipped.self)  // attributes
        caption = try content.decode(PandocCaption.self)
        _ = try content.decode(PandocSkipped.self)  // columns
        let head = try content.decode(Part.self)
        let bodies = try content.decode([Body].self)
        let foot = try content.decode(Part.self)
        rows =
            head.rows.map { (true, $0.cells) }
            + bodies.flatMap { body in
                body.head.map { (true, $0.cells) } + body.rows.map { (false, $0.cells) }
            }
            + foot.rows.map { (false, $0.cells) }
    }

    /// TableHead and TableFoot: `[attributes, rows]`.
    private struct Part: Decodable {
        let rows: [Row]

        init(from decoder: any Decoder) throws {
            var content = try decoder.unkeyedContainer()
            _ = try content.decode(PandocSkipped.self)
            rows = try content.decode([Row].self)
        }
    }

    /// TableBody: `[attributes, number of row head columns, head rows, rows]`.
    private struct Body: Decodable {
        let head: [Row]
        let rows: [Row]

        init(from decoder: any Decoder) throws {
            var content = try decoder.unkeyedContainer()
            _ = try content.decode(PandocSkipped.self)
            _ = try content.decode(Int.self)
            head = try content.decode([Row].self)
            rows = try content.decode([Row].self)
        }
    }

    /// `[attributes, cells]`.
    private struct Row: Decodable {
        let cells: [PandocCell]

        init(from decoder: any Decoder) throws {
            var content = try decoder.unkeyedContainer()
            _ = try content.decode(PandocSkipped.self)
            cells = try content.decode([PandocCell].self)
        }
    }
}

/// `[attributes, alignment, rows spanned, columns spanned, blocks]`.
struct PandocCell: Decodable {
    let rowSpan: Int
    let columnSpan: Int
    let blocks: [PandocBlock]

    init(from decoder: any Decoder) throws {
        var content = try decoder.unkeyedContainer()
        _ = try content.decode(PandocSkipped.self)
        _ = try content.decode(PandocSkipped.self)
        // A hostile page may ask for a million columns.
        rowSpan = min(max(1, try content.decode(Int.self)), 1_000)
        columnSpan = min(max(1, try content.decode(Int.self)), 1_000)
        blocks = try content.decode([PandocBlock].self)
    }
}

/// `[short caption or null, blocks]`.
struct PandocCaption: Decodable {
    let blocks: [PandocBlock]

    init(from decoder: any Decoder) throws {
        var content = try decoder.unkeyedContainer()
        _ = try content.decode(PandocSkipped.self)
        blocks = try content.decode([PandocBlock].self)
    }
}

/// `[term, definitions]`.
struct PandocDefinition: Decodable {
    let term: [PandocInline]
    let definitions: [[PandocBlock]]

    init(from decoder: any Decoder) throws {
        var content = try decoder.unkeyedContainer()
        term = try content.decode([PandocInline].self)
        definitions = try content.decode([[PandocBlock]].self)
    }
}

/// How the items of a list are numbered: `[start, style, delimiter]`.
struct PandocNumbers: Decodable {
    let start: Int
    let style: String
    let delimiter: String

    init(from decoder: any Decoder) throws {
        var content = try decoder.unkeyedContainer()
        start = try content.decode(Int.self)
        style = try content.decode(PandocName.self).t
        delimiter = try content.decode(PandocName.self).t
    }

    /// "3.", "b)", "(iv)": what stands before the item at `index`, from 0.
    func label(at index: Int) -> String {
        let (number, overflow) = start.addingReportingOverflow(index)
        let value = overflow ? index : number
        let text =
            switch style {
            case "LowerAlpha": ListNumber.letters(value)
            case "UpperAlpha": ListNumber.letters(value).uppercased()
            case "LowerRoman": ListNumber.roman(value)
            case "UpperRoman": ListNumber.roman(value).uppercased()
            default: String(value)
            }
        return switch delimiter {
        case "OneParen": text + ")"
        case "TwoParens": "(" + text + ")"
        default: text + "."
        }
    }
}

/// Numbers as lists write them.
enum ListNumber {
    /// a … z, aa … zz as Word counts on: the same letter twice. Lower case.
    static func letters(_ number: Int) -> String {
        guard number > 0, number < 1_000 else { return String(number) }
        let letter = Character(UnicodeScalar(UInt8(97 + (number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    /// Lower case.
    static func roman(_ number: Int) -> String {
        guard number > 0, number < 4_000 else { return String(number) }
        let digits = [
            (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
            (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        var text = ""
        for (value, letters) in digits {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}

/// Metadata: of the kinds there are, those with words.
indirect enum PandocMeta: Decodable {
    case inlines([PandocInline])
    case blocks([PandocBlock])
    case list([PandocMeta])
    case other

    init(from decoder: any Decoder) throws {
        let node = try decoder.container(keyedBy: PandocKeys.self)
        switch try node.decode(String.self, forKey: .t) {
        case "MetaInlines": self = .inlines(try node.decode([PandocInline].self, forKey: .c))
        case "MetaBlocks": self = .blocks(try node.decode([PandocBlock].self, forKey: .c))
        case "MetaList": self = .list(try node.decode([PandocMeta].self, forKey: .c))
        case "MetaString": self = .inlines([.text(try node.decode(String.self, forKey: .c))])
        default: self = .other
        }
    }

    var asBlocks: [PandocBlock] {
        switch self {
        case .inlines(let inlines): [.text(inlines)]
        case .blocks(let blocks): blocks
        case .list(let items): items.flatMap(\.asBlocks)
        case .other: []
        }
    }
}
