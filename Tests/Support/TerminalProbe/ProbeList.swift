import Browser
import Glibc
import PolicyModel
import Terminal

/// The probe's state, its drawing and its loop.
struct ProbeList {
    let isQuiet: Bool
    let isRowBold: Bool
    private var selected = 0
    private var entries: [String] = []
    private var filled = 0

    init(isQuiet: Bool, isRowBold: Bool) {
        self.isQuiet = isQuiet
        self.isRowBold = isRowBold
    }

    private static let rows: [SafeText] = [
        "Blåbærgrød på Ærø", "Nørrebro, Østerbro, Amager Øst", "cafe\u{301} med hatte",
        "漢字 er brede", "punkt fem", "punkt seks",
    ]

    @MainActor mutating func run(on screen: TerminalScreen) -> String {
        while true {
            screen.draw(buffer(screen.size))
            for input in screen.inputs() {
                switch input {
                case .hangUp: return "hang-up"
                case .terminate: return "terminate"
                case .woken: log("woken")
                case .event(.key(.character("q"))): return "q"
                case .event(let event): handle(event, on: screen)
                }
            }
        }
    }

    @MainActor private mutating func handle(_ event: Event, on screen: TerminalScreen) {
        log(Self.name(event))
        switch event {
        case .key(.down): selected = min(selected + 1, Self.rows.count - 1)
        case .key(.up): selected = max(selected - 1, 0)
        case .key(.control("z")): screen.suspend()
        case .key(.character("T")): trap()
        case .key(.character("A")): abort()
        case .key(.character("F")): filled += 1
        case .key(.character("E")): exit(3)
        case .key(.character("W")): wake(screen.waker)
        case .key(.character("Y")): log("copied \(screen.copy("Blåbær"))")
        default: break
        }
    }

    private func wake(_ waker: Waker) {
        Task.detached { waker.wake() }
    }

    private func trap() {
        let empty: [Int] = []
        print(empty[selected])
    }

    /// Keeps the latest entries.
    mutating func log(_ entry: String) {
        if !isQuiet { entries.append(entry) }
        if entries.count > 200 { entries.removeFirst(100) }
    }

    private static func name(_ event: Event) -> String {
        switch event {
        case .key(let key): "key \(key)"
        case .paste(let text): "paste \(text.utf8.count) \(text.prefix(30))"
        case .resize(let size): "resize \(size.columns)x\(size.rows)"
        case .resumed: "resumed"
        case .interrupt: "interrupt"
        case .casework: "casework"
        case .tray: "tray"
        case .found: "found"
        }
    }

    private func buffer(_ size: Size) -> Buffer {
        var buffer = Buffer(size)
        buffer.write("Prøve", column: 0, row: 0, role: .way)
        buffer.write("─── │ …", column: 8, row: 0, role: .border)
        for (index, text) in Self.rows.enumerated() {
            let isSelected = index == selected
            buffer.write(
                isSelected ? ">" : " ", column: 0, row: index + 1,
                role: isSelected ? .selected : .text)
            buffer.write(
                text, column: 2, row: index + 1,
                role: isSelected && isRowBold ? .selected : .text)
        }
        let first = Self.rows.count + 2
        let room = max(0, size.rows - first)
        for (index, entry) in entries.suffix(room).enumerated() {
            buffer.write(SafeText(entry), column: 0, row: first + index, role: .quiet)
        }
        if filled > 0 {
            let digits = SafeText(String(repeating: String(filled % 10), count: size.columns))
            for row in first..<max(first, size.rows) { buffer.write(digits, column: 0, row: row) }
        }
        buffer.cursor = Point(column: 2, row: selected + 1)
        return buffer
    }
}
