internal import Foundation

/// A database as a plain script of SQL: its tables, indexes and triggers first, then every row. What
/// triggers fill is left to them, as it was when the rows came in.
struct BareInserts {
    let database: String

    func write(to path: String) throws {
        let shell = SQLiteShell(database: database)
        let virtual = try shell.lines(
            "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
        let shadows = Set(
            virtual.flatMap { name in
                ["data", "idx", "content", "docsize", "config"].map { "\(name)_\($0)" }
            })
        let tables = try shell.lines(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        let triggers = try shell.lines(
            "SELECT replace(sql, char(10), ' ') FROM sqlite_schema WHERE type = 'trigger'")
        let own = tables.filter { table in
            !shadows.contains(table) && !virtual.contains(table)
                && !triggers.contains { Self.fills($0, table) }
        }
        // As the program opens a file: a log ahead, safe, ties checked.
        try shell.tool(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
            "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL "
                + "AND name NOT LIKE 'sqlite_%' AND name NOT IN ("
                + (shadows.map { "'\($0)'" } + ["''"]).joined(separator: ", ")
                + ") ORDER BY type = 'trigger', rowid;",
            inserts: own, to: path)
    }

    private static func fills(_ trigger: String, _ table: String) -> Bool {
        let words = trigger.split { $0 == " " || $0 == "(" }.map { $0.lowercased() }
        return zip(words.dropFirst(), words.dropFirst(2)).contains { verb, name in
            (verb == "into" || verb == "update") && name == table.lowercased()
        }
    }
}

extension SQLiteShell {
    /// Writes the script: pragmas, schema, rows.
    fileprivate func tool(
        _ pragmas: String, _ schema: String, inserts tables: [String], to path: String
    ) throws {
        let commands = path + ".commands"
        defer { unlink(commands) }
        let dump = tables.map { ".dump --data-only --newlines \($0)" }
        let text = [
            "SELECT '\(pragmas) BEGIN;';", schema, dump.joined(separator: "\n"),
            "SELECT 'COMMIT;';",
        ].joined(separator: "\n")
        try Data((text + "\n").utf8).write(to: URL(filePath: commands))
        let whole = path + ".whole"
        defer { unlink(whole) }
        try Self.tool.succeed(
            ["-batch", "-bail", "-readonly", database], input: commands, outputFile: whole)
        // Each dump is a transaction of its own, without ties: here all is one, with them.
        try Tool(path: "/bin/sed").succeed(
            [
                "-e", "/^PRAGMA foreign_keys=OFF;$/d", "-e", "/^BEGIN TRANSACTION;$/d",
                // All of the dumps' own COMMIT lines, not the last, which is the script's.
                "-e", "$!{/^COMMIT;$/d}", whole,
            ], outputFile: path)
    }
}
