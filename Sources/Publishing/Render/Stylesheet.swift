internal import PolicyModel

/// The page's look: A4 and a telephone, in ink that can be read (contrast 7:1 and more, WCAG
/// 1.4.6), told apart by words and lines, never by colour alone.
enum Stylesheet {
    /// `mark` stands in the head of every printed page.
    static func text(mark: SafeText?) -> String {
        let head =
            mark.map {
                " @top-right { content: \"\(quoted($0))\"; font: bold 9pt Arial, sans-serif; }"
            } ?? ""
        return screen + "@page { size: A4; margin: 18mm 16mm 18mm 16mm;\(head)"
            + " @bottom-right { content: counter(page) \" / \" counter(pages); font: 9pt Arial, sans-serif; } }\n"
            + print
    }

    /// For a CSS string: nothing that could end it, or the style element.
    private static func quoted(_ text: SafeText) -> String {
        text.string.filter { $0.isLetter || $0.isNumber || $0 == " " }
    }

    private static let screen = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { font: 1rem/1.5 Georgia, "Times New Roman", serif; color: #1a1a1a;
          background: #fff; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
          overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6, nav, dl, table, .head, .facts, .notice {
          font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 1rem; }
        h2 { font-size: 1.4rem; margin: 2.5rem 0 .75rem; padding-top: .75rem;
          border-top: 2px solid #1a1a1a; }
        h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        h4 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
        h5, h6 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
        p { margin: 0 0 .6rem; }
        a { color: #0b3d91; }
        a:focus { outline: 3px solid #0b3d91; outline-offset: 2px; }
        .notice { border: 2px solid #1a1a1a; border-left-width: .6rem; padding: .6rem .8rem;
          margin: 0 0 1rem; }
        dl { margin: 0 0 1rem; font-size: .95em; display: grid;
          grid-template-columns: 8.5rem 1fr; gap: .3rem 1rem; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        nav ul { columns: 2; padding-left: 1.2rem; font-size: .95em; }
        ul { padding-left: 1.2rem; margin: 0 0 1rem; }
        li { margin-bottom: .35rem; }
        .passage { margin: 0 0 1.1rem; padding-left: .8rem; border-left: 1px solid #767676; }
        .remark { border-left: 4px solid #4a4a4a; }
        .passage p { margin-bottom: .3rem; }
        .head { line-height: 1.35; }
        .facts { font-size: .9em; color: #3d3d3d; line-height: 1.4; }
        .table { overflow-x: auto; margin: 0 0 1.2rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9em; line-height: 1.35; }
        caption { text-align: left; font-weight: 600; padding: .4rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0;
          border-bottom: 1px solid #b0b0b0; overflow-wrap: normal; }
        thead th { border-bottom: 2px solid #1a1a1a; vertical-align: bottom; }
        tbody th { font-weight: 600; }
        .number { text-align: right; }
        .bars { white-space: nowrap; }
        .figure { display: inline-block; min-width: 1.6em; text-align: right; }
        .bar { display: inline-block; height: .7em; line-height: .7em; overflow: hidden;
          background: #4a4a4a; margin-left: .5rem; }
        @media (max-width: 34rem) {
          body { padding-top: 1rem; }
          h1 { font-size: 1.45rem; }
          h2 { font-size: 1.25rem; }
          dl { display: block; }
          dd { margin-bottom: .4rem; }
          .bar { display: none; }
          nav ul { columns: 1; }
        }

        """

    private static let print = """
        @media print {
          body { font-size: 9.5pt; line-height: 1.4; max-width: none; padding: 0; }
          h1 { font-size: 17pt; }
          h2 { font-size: 13pt; margin: 14pt 0 5pt; padding-top: 5pt; border-top-width: 1pt; }
          h3 { font-size: 11.5pt; margin: 11pt 0 3pt; }
          h4, h5, h6 { font-size: 10pt; margin: 8pt 0 3pt; }
          .passage { margin-bottom: 6pt; }
          h1, h2, h3, h4, h5, h6, caption, .head { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          .facts { break-before: avoid; }
          li, tr { break-inside: avoid; }
          thead { display: table-header-group; }
          nav { display: none; }
          a { color: inherit; text-decoration: none; }
          .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .table { overflow: visible; }
        }

        """
}
