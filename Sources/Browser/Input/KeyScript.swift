/// Keys written as text, for `--keys 'jj<Enter>/bolig<Enter>'` and for tests.
///
/// A character stands for itself. Names stand in angle brackets: `<Enter> <Tab> <S-Tab> <BS>
/// <Space> <Esc> <Up> <Down> <Left> <Right> <PgUp> <PgDn> <Home> <End> <Del> <Ins> <F1>…<F12>
/// <C-c> <lt>`; upper and lower case are one. `<80x24>` is a terminal that changes its size.
public enum KeyScript {
    public struct Fault: Error, Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case unknownName(String)
            case unclosed
        }

        public let kind: Kind
        /// Characters before the `<`.
        public let position: Int
    }

    public static func events(_ script: String) throws(Fault) -> [Event] {
        var events: [Event] = []
        let characters = Array(script)
        var position = 0
        while position < characters.count {
            guard characters[position] == "<" else {
                events.append(.key(.character(characters[position])))
                position += 1
                continue
            }
            guard let close = characters[position...].firstIndex(of: ">") else {
                throw Fault(kind: .unclosed, position: position)
            }
            let name = String(characters[(position + 1)..<close])
            guard let event = event(named: name) else {
                throw Fault(kind: .unknownName(name), position: position)
            }
            events.append(event)
            position = close + 1
        }
        return events
    }

    private static func event(named name: String) -> Event? {
        let lower = name.lowercased()
        if let key = names[lower] { return .key(key) }
        if lower.hasPrefix("c-"), lower.count == 3, let letter = lower.last {
            return .key(.control(letter))
        }
        if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
            return .key(.function(number))
        }
        let sides = lower.split(separator: "x", omittingEmptySubsequences: false)
        if sides.count == 2, let columns = Int(sides[0]), let rows = Int(sides[1]),
            (1...1_000).contains(columns), (1...1_000).contains(rows)
        {
            return .resize(Size(columns: columns, rows: rows))
        }
        return nil
    }

    private static let names: [String: Key] = [
        "enter": .enter, "cr": .enter, "tab": .tab, "s-tab": .backTab, "bs": .backspace,
        "space": .character(" "), "esc": .escape, "up": .up, "down": .down, "left": .left,
        "right": .right, "pgup": .pageUp, "pgdn": .pageDown, "home": .home, "end": .end,
        "del": .delete, "ins": .insert, "lt": .character("<"),
    ]
}
