/// Advance widths of common types, in thousandths of an em, for telling where a line was full.
///
/// The figures are those of the types' public metrics files (Adobe Core 14 AFM for Helvetica and
/// Times; Verdana's and Calibri's `hmtx`), rounded; letters that are not listed count as "e".
struct TypeMetrics: Sendable {
    let name: String
    private let ascii: [Double]
    private let others: [UnicodeScalar: Double]
    private let usual: Double

    private init(_ name: String, blank: Double, _ groups: [(String, Double)]) {
        self.name = name
        var ascii = [Double](repeating: 0, count: 128)
        var others: [UnicodeScalar: Double] = [:]
        for (letters, width) in groups {
            for scalar in letters.unicodeScalars {
                if scalar.isASCII {
                    ascii[Int(scalar.value)] = width
                } else {
                    others[scalar] = width
                }
            }
        }
        ascii[0x20] = blank
        let usual = ascii[0x65]
        for index in 0x21..<0x7F where ascii[index] == 0 { ascii[index] = usual }
        self.ascii = ascii
        self.others = others
        self.usual = usual
    }

    /// In thousandths of an em. One pass.
    func width(_ text: some StringProtocol) -> Double {
        var total = 0.0
        for scalar in text.unicodeScalars {
            total += scalar.isASCII ? ascii[Int(scalar.value)] : others[scalar] ?? usual
        }
        return total
    }

    /// The width that a line would have had with the next line's first word on it.
    func fit(_ line: String, before next: String) -> Double {
        width(line) + ascii[0x20] + width(next.prefix { $0 != " " })
    }

    static let all = [times, helvetica, calibri, verdana, monospaced]

    static let monospaced = TypeMetrics("Monospaced", blank: 600, [("e", 600)])

    static let helvetica = TypeMetrics(
        "Helvetica", blank: 278,
        [
            ("!.,;:/I\\ft", 278), ("abdeghnopqué0123456789–Lå", 556), ("ckvxyzsJ", 500),
            ("ijl|", 222), ("mM", 833), ("r-()”“", 333), ("wCDHNRU", 722), ("ABKPSVXYEÅ&", 667),
            ("FTZø", 611), ("GOQØ", 778), ("W", 944), ("’‘", 222), ("'", 191), ("æ%", 889),
            ("Æ—", 1000), ("+", 584),
        ])

    static let times = TypeMetrics(
        "Times", blank: 250,
        [
            ("acezåé”“", 444), ("bdghknopquvxyø0123456789–", 500), ("f-()I’‘", 333),
            ("ijlt;:/", 278),
            ("m&", 778), ("s", 389), ("r", 333), ("wADGHKNOQRUVXYØÅ", 722), ("BCR", 667),
            ("ELZT", 611),
            ("FPS", 556), ("J", 389), ("MÆ", 889), ("W", 944), (".,", 250), ("'", 180), ("æ", 667),
            ("%", 833), ("+", 564), ("—", 1000),
        ])

    static let calibri = TypeMetrics(
        "Calibri", blank: 226,
        [
            ("aåY", 479), ("bdhnpqu", 525), ("c", 423), ("eé–F", 498), ("fr()", 305), ("g", 471),
            ("ilI’‘.,;:", 251), ("j", 239), ("k", 455), ("mM", 820), ("oø", 527), ("s", 391),
            ("t", 335),
            ("vxyz", 440), ("wæ", 740), ("AÅVBRC", 560), ("DHUN", 630), ("E", 488), ("GOØQ", 655),
            ("JSL", 420), ("KPTX", 515), ("WÆ", 830), ("0123456789", 507), ("-", 306), ("/", 386),
            ("”“", 401), ("'", 221), ("%&", 700), ("+", 498),
        ])

    static let verdana = TypeMetrics(
        "Verdana", blank: 352,
        [
            ("aåoø", 604), ("bdgpqhnué0123456789–", 630), ("cs", 521), ("e", 596), ("f.,", 358),
            ("ijl’‘'", 290), ("kvxy", 592), ("mM", 910), ("r", 427), ("t", 394), ("w+", 818),
            ("z", 525),
            ("ABCVSXZÅKR", 688), ("D", 771), ("EYTPF", 610), ("GHNOQØ", 765), ("I;:-()/J", 454),
            ("L", 557), ("U", 732), ("WÆ", 985), ("æ", 955), ("”“", 459), ("%", 1076),
        ])
}
