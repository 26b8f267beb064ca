import PolicyModel
import Testing

@testable import Publishing

struct MarkdownTests {
    @Test(arguments: [
        ("*fed* og `kode`", "\\*fed\\* og \\`kode\\`"), ("snake_case", "snake_case"),
        ("_kursiv_", "\\_kursiv\\_"), ("[navn fjernet]", "[navn fjernet]"),
        ("[klik](http://x)", "[klik\\](http://x)"), ("[a]: http://x", "[a\\]: http://x"),
        ("<b>", "\\<b>"), ("&lt;", "\\&lt;"), ("A & B", "A & B"), ("a|b", "a\\|b"),
        ("~~væk~~", "\\~\\~væk\\~\\~"), ("$x$", "\\$x\\$"), ("c:\\mappe", "c:\\\\mappe"),
    ])
    func insideALine(text: String, escaped: String) {
        #expect(MarkdownText.escaped(SafeText(text)) == escaped)
    }

    @Test(arguments: [
        ("# Ikke overskrift", "\\# Ikke overskrift"), ("> citat", "\\> citat"),
        ("- punkt", "\\- punkt"), ("-5 grader", "-5 grader"), ("12. maj", "12\\. maj"),
        ("12 maj", "12 maj"), ("    kode", "kode"), ("===", "\\==="), ("+ plus", "\\+ plus"),
        ("---", "\\---"), ("", ""),
    ])
    func whereALineBegins(text: String, line: String) {
        #expect(MarkdownText.line(text) == line)
    }

    @Test func aCellIsOneLine() {
        let table = Report.Table(
            caption: "T", columns: [.words], header: ["A|B"], rows: [[.words([.text("x\ny|z")])]])
        let report = Report(
            title: "T", pageTitle: "T", language: "da", details: [], notices: [],
            blocks: [.table(table)])
        #expect(report.markdown.contains("| A\\|B |\n| --- |\n| x y\\|z |"))
    }
}
