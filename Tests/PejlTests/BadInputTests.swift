import Foundation
import Testing

/// What cannot be imported: one sentence, the right status, and the database as it was.
struct BadInputTests {
    @Test(arguments: ["missing", "folder", "empty", "binary", "prose", "noZip"])
    func isRefusedInOneSentence(kind: String) throws {
        let program = try Program()
        let before = try program.run("export")
        #expect(before.status == 0)
        let file = program.home.appending(path: kind + (kind == "noZip" ? ".docx" : ".txt"))
        switch kind {
        case "folder":
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        case "empty": try Data().write(to: file)
        case "binary":
            try Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 * 7) }).write(to: file)
        case "prose", "noZip":
            try Data("Det var en mørk aften. Vinden tog til.\n\nSå blev det lyst.\n".utf8)
                .write(to: file)
        default: break
        }
        let run = try program.run("import", file.path)
        #expect(run.status == (kind == "missing" ? 66 : 65), "\(kind): \(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("pejl: "))
        #expect(run.errors.split(separator: "\n").count == 1, "\(kind): \(run.errors)")
        #expect(run.errors.contains(kind), "the file is named: \(run.errors)")
        #expect(try program.run("export").output == before.output)
        #expect(try program.run("check").status == 0)
    }

    @Test func oneBadFileDoesNotKeepTheOthersOut() throws {
        let program = try Program()
        let good = try program.file(
            "god.txt",
            """
            Bilag 2. Resumé af høringssvar til Havepolitik 2031

            Der er modtaget høringssvar fra: Foreningen Grønne Fingre og Kløverholm Lokaludvalg.

            Mål 1. Flere skal have en have

            Foreningen Grønne Fingre ønsker flere kolonihaver.

            Haveforvaltningen bemærker, at der i forvejen er mange kolonihaver.
            """)
        let run = try program.run("import", "findes-ikke.txt", good)
        #expect(run.status == 65)
        #expect(run.errors.contains("findes-ikke.txt"))
        #expect(try program.run("list", "hearings").output.contains("Havepolitik 2031"))
    }

    // MARK: Files that mean harm

    private enum Hostile: String, CaseIterable {
        case encrypted = "encrypted.pdf"
        case scanned = "scanned.pdf"
        case bomb = "bomb.docx"
        case lyingBomb = "lying.docx"
        case truncated = "truncated.docx"
        case blanks = "blanks.txt"
        case deepJSON = "deep.json"
        case deepRichText = "deep.rtf"

        func bytes() throws -> [UInt8] {
            switch self {
            case .encrypted: HostileFiles.encryptedPDF()
            case .scanned: HostileFiles.scannedPDF()
            case .bomb: HostileFiles.zipBomb(megabytes: 600)
            case .lyingBomb: HostileFiles.zipBomb(megabytes: 200, claims: 10)
            case .truncated: Array(HostileFiles.zipBomb(megabytes: 1).dropLast(30))
            case .blanks: Array(repeating: 0x20, count: 4_096)
            case .deepJSON:
                Array(#"{"format":"pejl","version":1,"hearing":"#.utf8)
                    + HostileFiles.deep("[", "1", "]") + [UInt8(ascii: "}")]
            case .deepRichText: Array(#"{\rtf1 "#.utf8) + HostileFiles.deep("{", "Ord.", "}")
            }
        }

        /// What the sentence says is wrong.
        var says: String {
            switch self {
            case .encrypted: "adgangskode"
            case .scanned: "OCR"
            case .bomb: "større end 512 MB"
            case .lyingBomb: "kunne ikke omsættes"
            case .truncated: "er ikke tekst (.docx)"
            case .blanks: "er tom"
            case .deepJSON: "for mange niveauer"
            case .deepRichText: "dybere inde i hinanden"
            }
        }
    }

    /// One sentence that says what is wrong, 65, and the database as it was; never half a minute
    /// more than the helper programs are given.
    @Test(arguments: Hostile.allCases)
    private func harmfulFilesAreRefused(file: Hostile) throws {
        let program = try Program()
        let before = try program.run("export", "--hearing", "integrationspolitik-2019-22").output
        let path = program.home.appending(path: file.rawValue)
        try Data(try file.bytes()).write(to: path)
        let start = ContinuousClock.now
        let run = try program.run("import", path.path)
        #expect(ContinuousClock.now - start < .seconds(90))
        #expect(run.status == 65 && run.isRefusal, "\(run.status) \(run.output) \(run.errors)")
        #expect(
            run.errors.contains(file.rawValue) && run.errors.contains(file.says), "\(run.errors)")
        #expect(try program.run("list", "hearings").output.split(separator: "\n").count == 1)
        #expect(
            try program.run("export", "--hearing", "integrationspolitik-2019-22").output == before)
        #expect(try program.run("check").status == 0)
    }

    /// What lies too deep in one another is told by a look, before pandoc takes minutes and more
    /// than a gigabyte for it.
    @Test(arguments: ["deep.html", "unclosed.html", "emphasis.html", "deep.md", "quotes.md"])
    func deepNesting(name: String) throws {
        let program = try Program()
        let path = program.home.appending(path: name)
        let html = Array("<html><body>".utf8)
        let bytes =
            switch name {
            case "deep.html": html + HostileFiles.deep("<div>", "Ord.", "</div>")
            case "unclosed.html": html + HostileFiles.deep("<ul><li>", "Ord.", "")
            case "emphasis.html": html + HostileFiles.deep("<b>", "Ord.", "</b>")
            case "deep.md":
                (0..<3_000).flatMap { Array(repeating: 0x20, count: 2 * $0) + "- a\n".utf8 }
            default: HostileFiles.deep("> ", "Ord.", "")
            }
        try Data(bytes).write(to: path)
        let before = try program.run("export").output
        let start = ContinuousClock.now
        let run = try program.run(inMegabytes: 600, ["import", path.path])
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(run.status == 65 && run.isRefusal, "\(run.status) \(run.errors)")
        #expect(run.errors.contains("\(name) har lister, tabeller eller mærker dybere inde"))
        #expect(try program.run("export").output == before)
        #expect(try program.run("check").status == 0)
    }

    /// 200 MB of text, and a file without an end: refused after the first 32 MB, so that 400 MB of
    /// address space are enough, of which the program itself takes a third.
    @Test(arguments: ["large.txt", "/dev/zero"])
    func whatIsTooLargeIsNotReadToTheEnd(name: String) throws {
        let program = try Program()
        _ = try program.run("list", "hearings")
        var path = name
        if !name.hasPrefix("/") {
            let file = program.home.appending(path: name)
            path = file.path
            try Data().write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            let line = "En række høringssvar ønsker flere bænke langs stranden. "
            let piece = Data(String(repeating: line, count: 18_000).utf8)
            for _ in 0..<200 { try handle.write(contentsOf: piece) }
            try handle.close()
        }
        let run = try program.run(inMegabytes: 400, ["import", path])
        #expect(run.status == 65 && run.isRefusal, "\(run.status) \(run.errors)")
        #expect(run.errors.contains("er større end 32 MB"))
        #expect(try program.run("check").status == 0)
    }

    // MARK: Files that can be read all the same

    @Test func noWordOfAScriptIsInTheHearing() throws {
        let program = try Program()
        let file = try program.file("plan.html", HostileFiles.scripts)
        #expect(try program.run("import", file).status == 0)
        let export = try program.run("export").output
        #expect(export.contains("En række høringssvar ønsker flere bænke langs stranden."))
        #expect(!export.contains("scriptord"))
        let database = try program.bytes(of: "data/pejl/pejl.sqlite")
        #expect(database.range(of: Data("scriptord".utf8)) == nil)
    }

    @Test(arguments: ["nul.txt", "surrogates.txt"])
    func damagedLettersAreMarkedAndTold(name: String) throws {
        let program = try Program()
        let path = program.home.appending(path: name)
        let bytes = name == "nul.txt" ? HostileFiles.withNULs() : HostileFiles.loneSurrogates()
        try Data(bytes).write(to: path)
        let run = try program.run("import", path.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("tegn i filen står ikke for noget"))
        let listed =
            try program.run("list", "responses").output
            + program.run("list", "remarks").output
        #expect(listed.contains("\u{FFFD}") && !listed.contains("\0"))
        #expect(try program.run("check").status == 0)
    }

    /// The zero-byte letter of a hearing: named, with the body that its file's name hints at; the
    /// others go in.
    @Test func anEmptyLetterAmongOthers() throws {
        let program = try Program()
        let resume = try program.file("resume.txt", HostileFiles.resume)
        #expect(try program.run("import", resume).status == 0)
        let id = "strandplan-2031"
        let letter = try program.file(
            "01-baadelaug.txt",
            """
            Strandby Bådelaug
            Høringssvar til Strandplan 2031

            Bådelauget ønsker flere bænke ved den søndre mole.

            Med venlig hilsen
            Strandby Bådelaug
            """)
        let empty = try program.file("05-kystens-kulturhuse.txt", "")
        let citizen = try program.file("06-borger.txt", "")
        let before = try program.run("list", "documents", "--json").output
        let run = try program.run(
            "import", "--as", "responses", "--hearing", id, empty, letter, citizen)
        #expect(run.status == 65)
        #expect(
            run.errors.contains(
                "05-kystens-kulturhuse.txt er tom: efter filens navn er det svaret fra Kystens "
                    + "kulturhuse, bed om at få det igen."), "\(run.errors)")
        // Nobody is told to be a citizen by a file's name.
        #expect(run.errors.contains("06-borger.txt er tom: vælg den fil"))
        #expect(try program.run("list", "submissions").output.contains("Strandby Bådelaug"))
        #expect(!(try program.run("export").output.contains("ulturhuse")))
        #expect(try program.run("list", "documents", "--json").output != before)
        // Alone it is refused, and nothing is changed.
        let whole = try program.run("export").output
        let alone = try program.run("import", "--as", "responses", "--hearing", id, empty)
        #expect(alone.status == 65 && alone.isRefusal)
        #expect(try program.run("export").output == whole)
    }
}
