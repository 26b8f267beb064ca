/// What a document's line ends say about where its paragraphs end.
///
/// An extract counts characters, but the page was set in a proportional type. With the widths of
/// that type, a line that was broken because the next word did not fit is told from one that
/// ended by itself, within a letter or so. Which type it was, the lines tell themselves: it is
/// the one under which the fewest of them were broken too early.
struct LineMeasure: Sendable {
    private let type: TypeMetrics
    /// Hardly any line that goes on is as short as this with the next word.
    private let surelyShort: Double
    private let perhapsShort: Double
    private let usual: Double
    /// The width of full lines.
    private let fullWidth: Double
    /// log P(two or more blanks after | last line) / P(… | inner line), and for fewer.
    private let manyBlanks: Double
    private let fewBlanks: Double

    init(_ blocks: [SourceBlock]) {
        let bodies = blocks.filter { $0.kind == .paragraph && $0.lines.count >= 3 }.map(\.lines)
        // Only lines that surely go on: no sentence ends there, and the next is in lower case.
        let goingOn = bodies.flatMap { lines in
            zip(lines, lines.dropFirst()).dropFirst().filter { line, next in
                !line.text.endsSentence && next.text.first?.isLowercase ?? false
            }
        }
        let sample = Array(goingOn.prefix(4_000))
        let type = Self.type(sample.map { ($0.text, $1.text) })
        self.type = type
        let fits = sample.map { type.fit($0.text, before: $1.text) }.sorted()
        let widths = sample.map { type.width($0.0.text) }.sorted()
        fullWidth = widths.isEmpty ? 30_000 : widths[(widths.count - 1) * 9 / 10]
        if fits.count >= 20 {
            surelyShort = fits[fits.count / 100]
            perhapsShort = fits[fits.count / 20]
            usual = fits[fits.count / 2]
        } else {
            surelyShort = fullWidth * 0.93
            perhapsShort = fullWidth * 0.97
            usual = fullWidth * 1.03
        }
        var inner = (many: 1.0, all: 2.0)
        var last = (many: 1.0, all: 2.0)
        for lines in bodies {
            for line in lines.dropLast() {
                inner.all += 1
                if line.trailingBlanks > 1 { inner.many += 1 }
            }
            last.all += 1
            if let line = lines.last, line.trailingBlanks > 1 { last.many += 1 }
        }
        manyBlanks = Self.logarithm((last.many / last.all) / (inner.many / inner.all))
        fewBlanks = Self.logarithm(
            ((last.all - last.many) / last.all) / ((inner.all - inner.many) / inner.all))
    }

    /// The type that leaves the fewest lines shorter than they need have been.
    private static func type(_ pairs: [(String, String)]) -> TypeMetrics {
        var best = TypeMetrics.times
        var fewest = Int.max
        guard pairs.count >= 20 else { return best }
        for type in TypeMetrics.all {
            let widths = pairs.map { type.width($0.0) }.sorted()
            let full = widths[(widths.count - 1) * 99 / 100]
            let early = pairs.filter { type.fit($0.0, before: $0.1) < full }.count
            if early < fewest {
                best = type
                fewest = early
            }
        }
        return best
    }

    /// Positive when the line ended by itself although the next word would have fitted; from -2
    /// to 3.
    func endsByItself(_ line: String, before next: String) -> Double {
        let fit = type.fit(line, before: next)
        if fit < surelyShort { return 3 }
        if fit < perhapsShort { return 1 }
        return fit > usual ? -2 : -0.5
    }

    /// Whether the line fills less than a share of a full one.
    func isShort(_ line: String, share: Double) -> Bool {
        type.width(line) < fullWidth * share
    }

    /// What the blanks after a line say about a paragraph's end, as log odds within ±3.
    func blanksSpeakForEnd(_ line: SourceLine) -> Double {
        min(3, max(-3, line.trailingBlanks > 1 ? manyBlanks : fewBlanks))
    }

    /// The natural logarithm, to two digits, without Foundation: enough for odds.
    private static func logarithm(_ value: Double) -> Double {
        guard value > 0 else { return -3 }
        var exponent = 0.0
        var rest = value
        while rest > 1.5 {
            rest /= 2
            exponent += 1
        }
        while rest < 0.75 {
            rest *= 2
            exponent -= 1
        }
        let y = (rest - 1) / (rest + 1)
        return 0.6931 * exponent + 2 * (y + y * y * y / 3 + y * y * y * y * y / 5)
    }
}
