import PolicyModel
import SecureShell
import Testing

/// What a client over SSH may ask for, and in what form it reaches the program's own parser.
struct ClientCommandTests {
    private func parse(
        _ line: String, _ session: ClientCommand.Session = .init()
    ) throws(Refusal) -> ClientCommand {
        try ClientCommand.parse(Array(line.utf8), in: session)
    }

    private func refusal(_ line: String, _ session: ClientCommand.Session = .init()) -> Refusal? {
        do throws(Refusal) {
            _ = try parse(line, session)
            return nil
        } catch { return error }
    }

    // MARK: What is let through

    @Test(arguments: ["", "   ", "browse", "pejl", " pejl  browse "])
    func nothingIsTheBrowser(line: String) throws {
        let command = try parse(line)
        #expect(command.command == .browse)
        #expect(command.arguments == ["browse"])
        #expect(command.user == nil)
    }

    @Test(arguments: [
        (
            "report --lokaludvalg Nørrebro --format docx",
            ["report", "--lokaludvalg=Nørrebro", "--format=docx"]
        ),
        ("pejl list responses --json", ["list", "--json", "--", "responses"]),
        (
            "list responses --goal 4 --goal=12",
            ["list", "--goal=4", "--goal=12", "--", "responses"]
        ),
        ("show H12", ["show", "--", "H12"]),
        ("search bolig 'almene boliger'", ["search", "--", "bolig", "almene boliger"]),
        ("search -- -bolig", ["search", "--", "-bolig"]),
        ("search -- --database=x", ["search", "--", "--database=x"]),
        ("search -- a -- b", ["search", "--", "a", "--", "b"]),
        ("export --format csv --output -", ["export", "--format=csv", "--output=-"]),
        ("export --output=-", ["export", "--output=-"]),
        ("import --name bilag.docx -", ["import", "--name=bilag.docx", "--", "-"]),
        ("import - --name=-x", ["import", "--name=-x", "--", "-"]),
        ("import -- -", ["import", "--", "-"]),
        (
            "import --dry-run --as responses --replaces bilag-4 --hearing h2 -",
            [
                "import", "--dry-run", "--as=responses", "--replaces=bilag-4", "--hearing=h2", "--",
                "-",
            ]
        ),
        ("history", ["history"]),
        ("history H12 --json", ["history", "--json", "--", "H12"]),
        ("check", ["check"]),
        ("check --host --language en", ["check", "--host", "--language=en"]),
        ("report --tag a=b", ["report", "--tag=a=b"]),
        ("report --tag 'to ord'", ["report", "--tag=to ord"]),
        ("list --help", ["list", "--help"]),
        (
            "browse --linear --lokaludvalg Nørrebro",
            ["browse", "--linear", "--lokaludvalg=Nørrebro"]
        ),
    ])
    func letsThrough(line: String, arguments: [String]) throws {
        #expect(try parse(line).arguments == arguments)
    }

    @Test(arguments: ["list responses", "search ord", "export", "report", "browse"])
    func everyFilterIsTaken(line: String) throws {
        for field in FilterField.allCases {
            let command = try parse("\(line) --\(field.flag) 'x y'")
            #expect(command.arguments.contains("--\(field.flag)=x y"))
        }
    }

    /// An argument list that is asked for again is the same: nothing is read in two ways.
    @Test(arguments: ["search --tag '--database' x", "report --tag=--database=x"])
    func aValueIsNeverAnOption(line: String) throws {
        guard let command = try? parse(line) else { return }
        for argument in command.arguments.dropFirst() {
            #expect(!argument.hasPrefix("--database"))
        }
    }

    // MARK: What is refused

    @Test(arguments: [
        "sh", "bash -i", "/bin/sh", "scp -t /tmp", "scp -f /etc/passwd", "sftp",
        "/usr/lib/openssh/sftp-server", "internal-sftp", "rsync --server .", "git-upload-pack x",
        "backup /tmp/x", "delete hearing x", "help", "--version", "--help", "-h", "--database=x",
        "--generate-completion-script", "--experimental-dump-help", "---completion list -- x",
        "LIST", "List", "list\u{301}", "''", "'list responses'", "pejl pejl list", "pejl sh",
        "/usr/bin/pejl list", "./pejl list", "PEJL_DATABASE=/tmp/x pejl list", "env", "less", "vi",
    ])
    func refusesOtherCommands(line: String) {
        #expect(refusal(line)?.reason == .command)
    }

    @Test(arguments: [
        "list responses --database x", "list responses --database=x", "list --database= responses",
        "list responses --data x", "list responses --data=x", "list responses --d x",
        "list responses --DATABASE=x", "list responses --Database x", "list responses -d x",
        "list responses -database x", "list responses -h", "list responses ---database x",
        "list responses --\u{FEFF}database x", "list responses --database\u{338}=x",
        "list responses --databas\u{65}\u{301} x", "list responses --output=x", "show H1 --goal 4",
        "export --keys x", "browse --keys jj", "browse --print", "browse --size 80x24",
        "browse --restricted", "browse --no-restricted", "check --repair", "check --repair=1",
        "report --config x", "list responses --generate-completion-script bash",
        "list responses --experimental-dump-help", "list responses --=x", "list responses --json-x",
        "import --output=x -", "import --in-tray x -", "list responses --'data'base x",
        "list responses \"--database\" x", "list responses --data\\base x",
    ])
    func refusesOtherOptions(line: String) {
        #expect(refusal(line)?.reason == .option)
    }

    @Test(arguments: [
        "import ../../etc/passwd", "import /etc/passwd", "import /dev/stdin", "import ./-",
        "import -- ../x", "import -- --name=x", "import bilag.pdf", "import ''",
        "import file:///etc/passwd", "import ~/x", "import -- '- '", "import - /etc/passwd",
        "export --output /tmp/x", "export --output=/tmp/x", "export --output=../x",
        "report --output='- '", "report --output=--", "report --output=/dev/stdout",
        "import --name ../../etc/passwd -", "import --name=/etc/passwd -",
        #"import --name 'C:\bilag.docx' -"#, "import --name x/y -",
    ])
    func refusesFiles(line: String) {
        #expect(refusal(line)?.reason == .file)
    }

    @Test(arguments: [
        "list \u{2013}lokaludvalg Nørrebro responses", "list \u{2014}database x",
        "list --\u{2013}database x", "list -\u{2010}json", "report \u{2212}-format html",
        "list \u{AD}-database",
    ])
    func refusesTypographicDashes(line: String) {
        let reason = refusal(line)?.reason
        #expect(reason == .typographicDash || reason == .option)
    }

    @Test func namesATypographicDashAtTheBeginning() {
        #expect(refusal("list \u{2013}json")?.reason == .typographicDash)
        #expect(refusal("list --\u{2014}json")?.reason == .typographicDash)
    }

    @Test(arguments: [
        "report --lokaludvalg", "report --lokaludvalg=", "report --lokaludvalg ''",
        "report --lokaludvalg --format docx", "report --tag -- x", "import --name --database -",
    ])
    func refusesAMissingValue(line: String) {
        #expect(refusal(line)?.reason == .missingValue)
    }

    @Test func countsTheWords() {
        #expect(refusal("list")?.reason == .tooFewWords)
        #expect(refusal("import")?.reason == .tooFewWords)
        #expect(refusal("search")?.reason == .tooFewWords)
        #expect(refusal("import - -")?.reason == .tooManyWords)
        #expect(refusal("export ud.json")?.reason == .tooManyWords)
        #expect(refusal("show H1 H2")?.reason == .tooManyWords)
        #expect(refusal("check x")?.reason == .tooManyWords)
        #expect(refusal("list responses --json=1")?.reason == .unexpectedValue)
    }

    @Test(arguments: [
        "list responses; sh", "list responses && sh", "report | sh", "report > /tmp/x",
        "list `id`", "list $(id)", "list responses\nsh", "import <(cat /etc/passwd)",
    ])
    func refusesInjections(line: String) {
        #expect(refusal(line)?.reason == .shellCharacter)
    }

    // MARK: Who it is, and what the session may

    @Test func keepsWhoTheClientSaysItIs() throws {
        let command = try parse("import --user 'Anna Jensen' -")
        #expect(command.user == "Anna Jensen")
        #expect(command.arguments == ["import", "--", "-"])
    }

    @Test func theKeysNameStands() throws {
        let session = ClientCommand.Session(user: "Anna Jensen")
        #expect(try parse("check", session).user == "Anna Jensen")
        #expect(try parse("", session).user == "Anna Jensen")
        #expect(try parse("check --user 'Anna Jensen'", session).user == "Anna Jensen")
        #expect(refusal("check --user 'Bo Hansen'", session)?.reason == .identity)
    }

    @Test(arguments: [
        "check --user ' '", "check --user '...'", "check --user 'Anna\nBo'", "check --user 'A\tB'",
        "check --user Anna --user Bo",
    ])
    func refusesANameThatIsNone(line: String) {
        #expect(refusal(line)?.reason == .identity)
    }

    @Test func readersDoNotWrite() throws {
        let readers = ClientCommand.Session(isReadOnly: true)
        #expect(refusal("import -", readers)?.reason == .readOnly)
        #expect(refusal("import --dry-run -", readers)?.reason == .readOnly)
        for line in ["", "list responses", "report", "export", "check", "history"] {
            #expect(try !parse(line, readers).command.writes)
        }
    }

    // MARK: What is told

    @Test func saysWhatWasRefusedWithoutItsValue() {
        #expect(refusal("list responses --database=/hemmeligt")?.word.string == "--database")
        #expect(refusal("sh -c id")?.word.string == "sh")
        #expect(refusal(String(repeating: "x", count: 5_000))?.word.string.count == 40)
    }
}
