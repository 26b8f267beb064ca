/// `word/styles.xml`: what a style makes of a paragraph or a run, with what it is based on.
/// ISO/IEC 29500-1, 17.7.
struct WordStyles: Sendable {
    struct Style: Sendable {
        var name = ""
        var basedOn: String?
        var isItalic: Bool?
        var isBold: Bool?
        /// 0 on top; 9 is body text.
        var outlineLevel: Int?
        var listID: Int?
        var listLevel: Int?
    }

    private(set) var styles: [String: Style] = [:]
    private(set) var defaultParagraph: String?
    /// `w:docDefaults`.
    private var defaults = Style()

    init() {}

    init(_ xml: [UInt8]) {
        var scanner = MarkupScanner(xml)
        var open: (id: String, style: Style)?
        var inDefaults = false
        // Properties of tables' parts and of tracked changes are not the style's own.
        var skipped = 0
        while let event = scanner.next() {
            switch event {
            case .open(let element):
                if skipped > 0
                    || ["w:tblStylePr", "w:rPrChange", "w:pPrChange"].contains(element.name)
                {
                    if !element.isEmpty { skipped += 1 }
                    continue
                }
                switch element.name {
                case "w:docDefaults": inDefaults = true
                case "w:style":
                    open = (element["w:styleId"] ?? "", Style())
                    if element["w:type"] == "paragraph", Self.isOn(element["w:default"] ?? "0") {
                        defaultParagraph = element["w:styleId"]
                    }
                default:
                    if inDefaults {
                        Self.apply(element, to: &defaults)
                    } else if var style = open?.style {
                        Self.apply(element, to: &style)
                        open?.style = style
                    }
                }
            case .close(let name):
                if skipped > 0 {
                    skipped -= 1
                } else if name == "w:docDefaults" {
                    inDefaults = false
                } else if name == "w:style", let done = open {
                    styles[done.id] = done.style
                    open = nil
                }
            case .text: break
            }
        }
    }

    private static func apply(_ element: MarkupScanner.Element, to style: inout Style) {
        let value = element["w:val"]
        switch element.name {
        case "w:name": style.name = value ?? ""
        case "w:basedOn": style.basedOn = value
        case "w:i": style.isItalic = isOn(value)
        case "w:b": style.isBold = isOn(value)
        case "w:outlineLvl": style.outlineLevel = element.int("w:val")
        case "w:numId": style.listID = element.int("w:val")
        case "w:ilvl": style.listLevel = element.int("w:val")
        default: break
        }
    }

    /// ST_OnOff; a property without a value is on.
    static func isOn(_ value: String?) -> Bool {
        guard let value else { return true }
        return !["0", "false", "off", "none"].contains(value)
    }

    /// The nearest word on something along what the style is based on.
    private func inherited<Value>(_ id: String?, _ property: (Style) -> Value?) -> Value? {
        var next = id
        // No template nests deeper; a circle ends here.
        for _ in 0..<32 {
            guard let id = next, let style = styles[id] else { return nil }
            if let value = property(style) { return value }
            next = style.basedOn
        }
        return nil
    }

    /// Italics and bold are toggles: the styles of paragraph and run outdo one another
    /// (17.7.3); what is set on the run itself is the caller's.
    func isItalic(paragraph: String?, run: String?) -> Bool {
        toggled(paragraph, run, defaults.isItalic, \.isItalic)
    }

    func isBold(paragraph: String?, run: String?) -> Bool {
        toggled(paragraph, run, defaults.isBold, \.isBold)
    }

    private func toggled(
        _ paragraph: String?, _ run: String?, _ standard: Bool?, _ property: (Style) -> Bool?
    ) -> Bool {
        let ofParagraph = inherited(paragraph ?? defaultParagraph, property) ?? false
        let ofRun = run.flatMap { inherited($0, property) } ?? false
        return standard == true || ofParagraph != ofRun
    }

    func name(_ id: String?) -> String? {
        (id ?? defaultParagraph).flatMap { styles[$0]?.name ?? $0 }
    }

    func list(_ id: String?) -> (id: Int, level: Int?)? {
        guard let list = inherited(id, \.listID), list != 0 else { return nil }
        return (list, inherited(id, \.listLevel))
    }

    /// From 1; nil for a style of body text.
    func headingLevel(_ id: String?) -> Int? {
        if let level = inherited(id, \.outlineLevel) { return level < 9 ? level + 1 : nil }
        var next = id
        for _ in 0..<32 {
            guard let id = next else { return nil }
            if let level = StyleName.headingLevel(styles[id]?.name ?? id) { return level }
            next = styles[id]?.basedOn
        }
        return nil
    }
}

/// What a style's name tells, in Danish, English, Norwegian, Swedish and German.
enum StyleName {
    /// "heading 1", "Overskrift 2", "Overskrift2", "KK Overskrift 3"; from 1.
    static func headingLevel(_ name: String) -> Int? {
        let folded = name.lowercased()
        for word in ["heading", "overskrift", "rubrik", "überschrift"] {
            guard let range = folded.firstRange(of: word) else { continue }
            let digits = folded[range.upperBound...].drop { $0 == " " || $0 == "_" || $0 == "-" }
                .prefix { $0.isNumber }
            if let level = Int(digits), (1...9).contains(level) { return level }
        }
        return nil
    }

    static func isTitle(_ name: String) -> Bool { ["title", "titel"].contains(name.lowercased()) }

    /// "List Paragraph", "Listeafsnit".
    static func isListParagraph(_ name: String) -> Bool {
        let folded = name.lowercased().filter { $0 != " " }
        return folded.hasPrefix("listparagraph") || folded.hasPrefix("listeafsnit")
    }
}
