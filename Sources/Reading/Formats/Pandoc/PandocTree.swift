import Foundation

/// What pandoc's JSON says, as far as a hearing document needs it. The shapes are those of
/// pandoc-types 1.22 and 1.23 (Text.Pandoc.Definition): every node is `{"t": name, "c": content}`.
///
/// A name that is not known is an error: words must not be lost in silence.
struct PandocTree: Decodable {
    let meta: [String: PandocMeta]
    let blocks: [PandocBlock]
}

struct PandocAttributes: Decodable {
    let classes: [String]
    let pairs: [String: String]

    init(from decoder: any Decoder) throws {
        var content = try decoder.unkeyedContainer()
        _ = try content.decode(String.self)
        classes = try content.decode([String].self)
        let list = try content.decode([[String]].self)
        pairs = Dictionary(
            list.compactMap { pair in pair.count == 2 ? (pair[0], pair[1]) : nil },
            uniquingKeysWith: { first, _ in first })
    }

    /// The style's name in Word or OpenDocument.
    var style: String? { pairs["custom-style"] }

    func has(css property: String, _ values: [String]) -> Bool {
        guard let style = pairs["style"]?.lowercased() else { return false }
        return style.split(separator: ";").contains { declaration in
            let parts = declaration.split(separator: ":").map {
                $0.filter { !$0.isWhitespace }
            }
            return parts.count == 2 && parts[0] == property && values.contains(parts[1])
        }
    }

    var isItalic: Bool { has(css: "font-style", ["italic", "oblique"]) }
    var isBold: Bool { has(css: "font-weight", ["bold", "bolder", "600", "700", "800", "900"]) }
    var isHidden: Bool { has(css: "display", ["none"]) }
}

indirect enum PandocBlock: Decodable {
    /// Para and Plain.
    case text([PandocInline])
    case header(level: Int, PandocAttributes, [PandocInline])
    /// Div, Figure and BlockQuote: blocks in something.
    case group(PandocAttributes?, [PandocBlock])
    case bullets([[PandocBlock]])
    case ordered(PandocNumbers, [[PandocBlock]])
    case definitions([PandocDefinition])
    case table(PandocTable)
    case lines([[PandocInline]])
    case code(String)
    case raw(format: String, String)
    /// HorizontalRule and Null.
    case nothing

    init(from decoder: any Decoder) throws {
        let node = try decoder.container(keyedBy: PandocKeys.self)
        let name = try node.decode(String.self, forKey: .t)
        switch name {
        case "Para", "Plain": self = .text(try node.decode([PandocInline].self, forKey: .c))
        case "Header":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            self = .header(
                level: try content.decode(Int.self),
                try content.decode(PandocAttributes.self),
                try content.decode([PandocInline].self))
        case "Div":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            self = .group(
                try content.decode(PandocAttributes.self),
                try content.decode([PandocBlock].self))
        case "Figure":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            let attributes = try content.decode(PandocAttributes.self)
            let caption = try content.decode(PandocCaption.self)
            self = .group(attributes, try content.decode([PandocBlock].self) + caption.blocks)
        case "BlockQuote":
            self = .group(nil, try node.decode([PandocBlock].self, forKey: .c))
        case "BulletList": self = .bullets(try node.decode([[PandocBlock]].self, forKey: .c))
        case "OrderedList":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            self = .ordered(
                try content.decode(PandocNumbers.self), try content.decode([[PandocBlock]].self))
        case "DefinitionList":
            self = .definitions(try node.decode([PandocDefinition].self, forKey: .c))
        case "Table": self = .table(try node.decode(PandocTable.self, forKey: .c))
        case "LineBlock": self = .lines(try node.decode([[PandocInline]].self, forKey: .c))
        case "CodeBlock":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            _ = try content.decode(PandocAttributes.self)
            self = .code(try content.decode(String.self))
        case "RawBlock":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            self = .raw(
                format: try content.decode(String.self), try content.decode(String.self))
        case "HorizontalRule", "Null": self = .nothing
        default: throw PandocKeys.unknown(name, decoder)
        }
    }
}

indirect enum PandocInline: Decodable {
    case text(String)
    case blank
    case lineBreak
    case italic([PandocInline])
    case bold([PandocInline])
    case superscript([PandocInline])
    /// What changes nothing that we keep: underline, small capitals, a link, a citation.
    case plain([PandocInline])
    case span(PandocAttributes, [PandocInline])
    case quoted(isSingle: Bool, [PandocInline])
    case note([PandocBlock])
    case raw(format: String, String)

    init(from decoder: any Decoder) throws {
        let node = try decoder.container(keyedBy: PandocKeys.self)
        let name = try node.decode(String.self, forKey: .t)
        func inlines() throws -> [PandocInline] {
            try node.decode([PandocInline].self, forKey: .c)
        }
        switch name {
        case "Str": self = .text(try node.decode(String.self, forKey: .c))
        case "Space", "SoftBreak": self = .blank
        case "LineBreak": self = .lineBreak
        case "Emph": self = .italic(try inlines())
        case "Strong": self = .bold(try inlines())
        case "Superscript": self = .superscript(try inlines())
        case "Underline", "Strikeout", "Subscript", "SmallCaps": self = .plain(try inlines())
        case "Span":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            self = .span(
                try content.decode(PandocAttributes.self),
                try content.decode([PandocInline].self))
        case "Link", "Image", "Cite":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            // The attributes of a link and an image, the citations of a cite.
            _ = try content.decode(PandocSkipped.self)
            let words = try content.decode([PandocInline].self)
            // A picture's description is not a word of the document.
            self = .plain(name == "Image" ? [] : words)
        case "Quoted":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            let kind = try content.decode(PandocName.self).t
            self = .quoted(
                isSingle: kind == "SingleQuote", try content.decode([PandocInline].self))
        case "Note": self = .note(try node.decode([PandocBlock].self, forKey: .c))
        case "Code", "Math":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            _ = try content.decode(PandocSkipped.self)
            self = .text(try content.decode(String.self))
        case "RawInline":
            var content = try node.nestedUnkeyedContainer(forKey: .c)
            self = .raw(
                format: try content.decode(String.self), try content.decode(String.self))
        default: throw PandocKeys.unknown(name, decoder)
        }
    }
}

enum PandocKeys: String, CodingKey {
    case t, c

    static func unknown(_ name: String, _ decoder: any Decoder) -> DecodingError {
        .dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "no node named \(name)"))
    }
}

struct PandocName: Decodable { let t: String }

/// A value that is passed over.
struct PandocSkipped: Decodable { init(from decoder: any Decoder) {} }
