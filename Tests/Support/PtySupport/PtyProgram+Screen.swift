internal import CPty

/// What the user sees, as the emulator has it.
extension PtyProgram {
    /// A cell as the emulator shows it.
    public struct ScreenCell: Hashable, Sendable {
        /// Empty in the second half of a wide one.
        public var text: String
        public var isBold: Bool
        public var isUnderlined: Bool
        public var isReverse: Bool
        /// Among the sixteen, or the 256; nil is the terminal's own.
        public var colour: Int?
    }

    public func cell(column: Int, row: Int) -> ScreenCell {
        let cell = cpty_emulator_cell(emulator, Int32(row), Int32(column))
        var text = ""
        withUnsafeBytes(of: cell.scalars) { raw in
            for value in raw.bindMemory(to: UInt32.self) where value != 0 {
                text.unicodeScalars.append(UnicodeScalar(value) ?? "\u{FFFD}")
            }
        }
        func has(_ attribute: Int) -> Bool { Int(cell.attributes) & attribute != 0 }
        return ScreenCell(
            text: text, isBold: has(CPTY_BOLD), isUnderlined: has(CPTY_UNDERLINE),
            isReverse: has(CPTY_REVERSE), colour: cell.colour == -1 ? nil : Int(cell.colour))
    }

    /// The rows, without blanks at their ends.
    public var lines: [String] { (0..<rows).map(line) }

    /// The whole screen.
    public var text: String { lines.joined(separator: "\n") }

    public func line(_ row: Int) -> String {
        var line = ""
        var column = 0
        while column < columns {
            let cell = cpty_emulator_cell(emulator, Int32(row), Int32(column))
            let shown = self.cell(column: column, row: row).text
            line += shown.isEmpty ? " " : shown
            column += max(1, Int(cell.cells))
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    public struct Cursor: Hashable, Sendable {
        public var column: Int
        public var row: Int
        public var isVisible: Bool

        public init(column: Int, row: Int, isVisible: Bool = true) {
            self.column = column
            self.row = row
            self.isVisible = isVisible
        }
    }

    public var cursor: Cursor {
        let cursor = cpty_emulator_cursor(emulator)
        return Cursor(
            column: Int(cursor.column), row: Int(cursor.row), isVisible: cursor.visible)
    }

    /// The terminal shows its second screen, the one for full-screen programs.
    public var isAlternateScreen: Bool { cpty_emulator_cursor(emulator).alternate }
}
