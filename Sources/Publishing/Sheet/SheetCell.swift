internal import Foundation
internal import PolicyModel

/// What a cell holds on its way to a spreadsheet and back.
enum SheetCell {
    /// Safe to open: no cell is a formula, a date or a number that Excel would rewrite. An
    /// apostrophe in front makes it text (OWASP, CSV injection); ``read(_:)`` takes it away. A
    /// cell that begins with an apostrophe gets one more, so that reading is exact.
    static func written(_ text: String) -> String {
        let safe = SafeText(text.precomposedStringWithCanonicalMapping).string
        guard let first = safe.first else { return "" }
        return "=+-@\t\r'＝＋－＠".contains(first) || looksRewritable(safe) ? "'" + safe : safe
    }

    static func read(_ cell: String) -> String {
        var text = cell.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if text.first == "'" { text.removeFirst() }
        return text
    }

    /// "12", "1-2", "2.1", "12/3", "1E5": Excel makes a number or a date of them.
    private static func looksRewritable(_ text: String) -> Bool {
        text.count < 20 && text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isNumber || " .,-/:eE".contains($0) }
    }

    /// A cell as it is compared: composed letters, runs of blanks as one, and what Windows-1252
    /// lacks as "?", so that a cell that Excel only carried is not taken for an edit.
    static func compared(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isBlank { result.append(" ") }
                isBlank = true
                continue
            }
            isBlank = false
            result.append(SheetEncoding.survivesWindows1252(scalar) ? scalar : "?")
        }
        if isBlank, !result.isEmpty { result.removeLast() }
        return String(result)
    }

    /// Five letters that stand for a text: enough to tell whether a cell was touched, and
    /// nothing to keep a secret with. FNV-1a, 25 bits of it.
    static func mark(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in compared(text).utf8 {
            hash ^= UInt64(byte)
            hash = hash &* 0x100_0000_01b3
        }
        hash ^= hash >> 32
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String((0..<5).map { letters[Int((hash >> (UInt64($0) * 5)) & 31)] })
    }
}
