public import Browser
internal import CTerminal

extension TerminalScreen {
    /// Shows a grid: what differs from the last one, in one write, with the cursor at its end on
    /// `buffer.cursor`. A grid of another size is cut, or stands in the top left.
    ///
    /// - Returns: the bytes that were sent; nil when the terminal is gone.
    @discardableResult
    public func draw(_ buffer: Buffer) -> Int? {
        guard let screen, !isGone else { return nil }
        for row in 0..<size.rows {
            // What a cell becomes hangs on its row alone.
            if let drawn, buffer.isSame(as: drawn, row: row) { continue }
            for column in 0..<size.columns { put(buffer, column, row, on: screen) }
        }
        drawn = buffer
        if asksBackground, askedAt == nil {
            askedAt = .now
            ct_add(screen, BackgroundQuestion.sequence)
        }
        let cursor = buffer.cursor ?? Point(column: 0, row: 0)
        let sent = ct_present(
            screen, Int32(min(max(cursor.row, 0), max(size.rows - 1, 0))),
            Int32(min(max(cursor.column, 0), max(size.columns - 1, 0))), needsRepaint)
        needsRepaint = false
        guard sent >= 0 else {
            isGone = true
            return nil
        }
        return sent
    }

    /// The terminal has said what its background is: the cells whose looks change by it are sent
    /// with the next frame.
    func takeBackground() -> Bool {
        guard asksBackground, !hasTakenBackground, let isLight = decoder.hasLightBackground
        else { return false }
        hasTakenBackground = true
        guard isLight else { return false }
        apply(.light)
        // Unlike any cell, so that all are given to curses, which sends those that look otherwise.
        forgetShown(Cell(nil, role: .hit))
        return true
    }

    /// Before the terminal is given back: an answer that is still on its way is taken in, or the
    /// user's shell would get it as if it had been typed.
    func awaitBackground() {
        guard let askedAt else { return }
        let end = askedAt + BackgroundQuestion.patience
        while !isGone, decoder.hasLightBackground == nil, ContinuousClock.now < end {
            let came = Int(ct_wait(20))
            if came & CT_INPUT != 0 {
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = ct_read(&bytes, bytes.count)
                if count < 0 { isGone = true } else { decoder.feed(bytes.prefix(count)) }
                while let event = decoder.next() { typedMeanwhile.append(.event(event)) }
            }
            if came & CT_HUNG_UP != 0 { isGone = true }
            if came & (CT_TERMINATED | CT_INTERRUPTED) != 0 {
                typedMeanwhile.append(.terminate)
                return
            }
        }
    }

    private func put(_ buffer: Buffer, _ column: Int, _ row: Int, on screen: OpaquePointer) {
        let cell = whole(buffer, column, row)
        let index = row * size.columns + column
        guard shown[index] != cell else { return }
        shown[index] = cell
        // The second half of a wide grapheme: drawn with its first.
        guard let character = cell.glyph else { return }
        let glyph = glyphs.glyph(character)
        glyph.scalars.withUnsafeBufferPointer { scalars in
            ct_put(
                screen, Int32(row), Int32(column), scalars.baseAddress, Int32(scalars.count),
                Int32(glyph.cells), Int32(cell.role.rawValue))
        }
    }

    /// A cell of the grid, blank where half of a wide grapheme is missing: it would push
    /// the rest of the row aside.
    private func whole(_ buffer: Buffer, _ column: Int, _ row: Int) -> Cell {
        let cell = buffer[column, row]
        guard let glyph = cell.glyph else {
            let before = column > 0 ? buffer[column - 1, row].glyph : nil
            let isSecond = before.map { TextWidth.of($0) == 2 } ?? false
            return isSecond ? cell : Cell(" ", role: cell.role)
        }
        if glyph.isASCII || TextWidth.of(glyph) < 2 { return cell }
        let isWhole =
            column + 1 < min(size.columns, buffer.size.columns)
            && buffer[column + 1, row].glyph == nil
        return isWhole ? cell : Cell(" ", role: cell.role)
    }

    /// Puts text on the clipboard of the machine that the user sits at (OSC 52, one line of base64).
    /// Terminals do not acknowledge it, so say "sent to the terminal", never "copied".
    ///
    /// - Returns: false when nothing was sent: the text is over 74,000 bytes (terminals cut or refuse
    ///   100 kB of base64), or the terminal is one that would show it as garbage.
    public func copy(_ text: String) -> Bool {
        guard let screen, !isGone, canCopy, text.utf8.count <= 74_000 else { return false }
        let sequence = Array("\u{1B}]52;c;".utf8) + Base64.encoded(text.utf8) + [0x07]
        return ct_send(screen, sequence, sequence.count) >= 0
    }
}

/// RFC 4648's base64, with padding and without line breaks. Foundation's would be the only thing
/// that this room needs of it.
nonisolated enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var group: [UInt8] = []
        func close() {
            let padded = group + [0, 0]
            let bits = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
            for place in 0..<4 {
                result.append(
                    place <= group.count
                        ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
            group.removeAll(keepingCapacity: true)
        }
        for byte in bytes {
            group.append(byte)
            if group.count == 3 { close() }
        }
        if !group.isEmpty { close() }
        return result
    }
}
