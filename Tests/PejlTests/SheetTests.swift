import Foundation
import Testing

/// The distribution sheet, out and back through the program.
struct SheetTests {
    private func sheet(_ program: Program) throws -> [String] {
        let run = try program.run("export", "--format", "csv", "--lokaludvalg", "Nørrebro")
        #expect(run.status == 0)
        return run.output.components(separatedBy: "\r\n")
    }

    /// The row of H45 with its last cells filled in: remark, outcome, author; then control.
    private func filled(_ row: String, remark: String, outcome: String) -> String {
        var cells = row.components(separatedBy: ";")
        let last = cells.count - 1
        cells[last - 3] = remark
        cells[last - 2] = outcome
        return cells.joined(separator: ";")
    }

    @Test func whatWasFilledInComesBack() throws {
        let program = try Program()
        var rows = try sheet(program)
        rows[1] = filled(rows[1], remark: "Er imødekommet", outcome: "ændret")
        let file = try program.file("ark.csv", rows.joined(separator: "\r\n"))
        let dry = try program.run("import", file, "--dry-run")
        #expect(dry.status == 0)
        #expect(try program.run("show", "B54").status == 64)

        let run = try program.run("import", file, "--json")
        #expect(run.status == 0, "\(run.errors)")
        let told = try run.json() as? [String: Any]
        #expect(told?["changes"] as? Int ?? 0 > 0)
        let draft = try program.run("show", "B54")
        #expect(draft.output.contains("Er imødekommet"))
        let history = try program.run("history", "B54", "--json").json() as? [[String: Any]] ?? []
        #expect(history.contains { $0["what"] as? String == "draft" })
        #expect(history.allSatisfy { $0["after"] is [String: Any] })
    }

    @Test func aFaultStopsAllOfItAndNamesTheRow() throws {
        let program = try Program()
        var rows = try sheet(program)
        rows[1] = filled(rows[1], remark: "Er imødekommet", outcome: "vistnok")
        let file = try program.file("ark.csv", rows.joined(separator: "\r\n"))
        let run = try program.run("import", file)
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("2"))
        #expect(run.errors.contains("vistnok"))
        #expect(try program.run("show", "B54").status == 64)
        #expect(try program.run("check").status == 0)
    }
}
