package import Browser

/// Bytes from the keyboard to events: a pure function of what came and of when nothing more did.
///
/// Feed it what was read, take events until there are none, and if nothing follows within
/// `patience`, tell it so. A sequence that it does not know is swallowed whole, and never becomes
/// loose letters, which would be commands. Escape before another key is Escape and then that key:
/// somebody typed ahead on a slow line, and there are no Alt keys here.
package nonisolated struct KeyDecoder: Sendable {
    /// How the bytes stand for letters.
    package enum Encoding: Hashable, Sendable {
        case utf8
        /// The scalars of 0x80 to 0xFF; 0 where a byte means nothing.
        case eightBit([UInt32])
    }

    /// What an unfinished input waits for.
    package enum Patience: Hashable, Sendable {
        /// Nothing is unfinished, or only a letter, which waits for its rest as long as it takes.
        case none
        /// Escape itself, or the beginning of a key? Some 100 ms.
        case escape
        /// In the middle of a sequence that nobody types by hand. A second.
        case sequence
        /// In pasted text whose end has not come. Some seconds.
        case paste
    }

    package let encoding: Encoding
    /// The terminal's own sequences, from terminfo; each begins with ESC and is longer than that.
    private let own: [(bytes: [UInt8], key: Key)]
    private var bytes: [UInt8] = []
    private var start = 0
    private var ready: [Event] = []
    private var paste: PasteCollector?
    /// The terminal's answer about its background, once it has come; see ``BackgroundQuestion``.
    package private(set) var hasLightBackground: Bool?

    package init(encoding: Encoding, terminalKeys: [(bytes: [UInt8], key: Key)] = []) {
        self.encoding = encoding
        own = terminalKeys.filter { $0.bytes.count > 1 && $0.bytes[0] == 0x1B }
            .sorted { $0.bytes.count > $1.bytes.count }
    }

    package mutating func feed(_ more: some Sequence<UInt8>) {
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: true)
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    /// The next event, or nil until more is fed. Call it until it says nil.
    package mutating func next() -> Event? {
        while ready.isEmpty {
            let rest = bytes[start...]
            guard let first = rest.first else { return nil }
            if paste != nil {
                guard collectPaste() else { return nil }
                continue
            }
            let step = first == 0x1B ? escape(rest) : letter(rest, first)
            switch step {
            case .event(let event, let used):
                start += used
                return event
            case .skip(let used):
                if let answer = BackgroundQuestion.answer(in: rest.prefix(used)) {
                    hasLightBackground = answer
                }
                start += used
            case .paste(let used):
                start += used
                paste = PasteCollector()
            case .incomplete: return nil
            }
        }
        return ready.removeFirst()
    }

    /// What is unfinished, once `next()` has said nil.
    package var patience: Patience {
        if paste != nil { return .paste }
        guard start < bytes.count, bytes[start] == 0x1B || isEightBitIntroducer(bytes[start]) else {
            return .none
        }
        return bytes.count - start <= 2 ? .escape : .sequence
    }

    /// Nothing more came: what is unfinished is what it is.
    package mutating func giveUp() {
        if var unfinished = paste {
            ready.append(.paste(unfinished.finish(encoding)))
            paste = nil
            start = bytes.count
            return
        }
        guard patience != .none else { return }
        let rest = bytes[start...]
        // ESC, or ESC and one more: two keys. Longer is a sequence that broke off.
        if rest.first == 0x1B, rest.count <= 2 {
            ready.append(.key(.escape))
            if let second = rest.dropFirst().first { ready.append(.key(.character(ascii(second)))) }
        }
        start = bytes.count
    }

    // MARK: Steps

    private enum Step {
        case event(Event, Int)
        case skip(Int)
        case paste(Int)
        case incomplete
    }

    private func escape(_ rest: ArraySlice<UInt8>) -> Step {
        if let key = own.first(where: { rest.starts(with: $0.bytes) }) {
            return .event(.key(key.key), key.bytes.count)
        }
        guard let second = rest.dropFirst().first else { return .incomplete }
        switch second {
        case UInt8(ascii: "["): return control(rest.dropFirst(2), introducer: 2)
        case UInt8(ascii: "O"): return single(rest.dropFirst(2), introducer: 2)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            return string(rest)
        default:
            if own.contains(where: { $0.bytes.starts(with: rest) }) { return .incomplete }
            return .event(.key(.escape), 1)
        }
    }

    /// After `ESC [`.
    private func control(_ body: ArraySlice<UInt8>, introducer: Int) -> Step {
        guard let first = body.first else { return .incomplete }
        if first == UInt8(ascii: "[") {
            guard let final = body.dropFirst().first else { return .incomplete }
            return key(KeySequences.linux(final), used: introducer + 2)
        }
        // A mouse report of the oldest kind, never asked for: three bytes of anything follow.
        if first == UInt8(ascii: "M") {
            return body.count >= 4 ? .skip(introducer + 4) : .incomplete
        }
        for (index, byte) in body.enumerated() {
            let isFinal = (0x40...0x7E).contains(byte)
            // rxvt's Shift ends with $, which in others is the middle of an answer to a question.
            let isShift = byte == UInt8(ascii: "$") && first != UInt8(ascii: "?") && index > 0
            if isFinal || isShift {
                let parameters = Array(body.prefix(index))
                let used = introducer + index + 1
                if byte == UInt8(ascii: "~") {
                    if parameters == Array("200".utf8) { return .paste(used) }
                    if parameters == Array("201".utf8) { return .skip(used) }
                }
                return key(
                    KeySequences.control(parameters: parameters, final: byte), used: used)
            }
            // A control character or a letter from elsewhere breaks it off; it is read by itself.
            if !(0x20...0x3F).contains(byte) { return .skip(introducer + index) }
            if index > 64 { return .skip(introducer + index + 1) }
        }
        return .incomplete
    }

    /// After `ESC O`.
    private func single(_ body: ArraySlice<UInt8>, introducer: Int) -> Step {
        for (index, byte) in body.enumerated() {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ";") {
                if index > 8 { return .skip(introducer + index + 1) }
                continue
            }
            guard (0x40...0x7E).contains(byte) else { return .skip(introducer + index) }
            return key(KeySequences.single(byte), used: introducer + index + 1)
        }
        return .incomplete
    }

    /// `ESC ]` and its like: a terminal's answer, to the bell or `ESC \`.
    private func string(_ rest: ArraySlice<UInt8>) -> Step {
        for (index, byte) in rest.enumerated().dropFirst(2) {
            if byte == 0x07 { return .skip(index + 1) }
            if byte == 0x1B {
                guard let next = rest.dropFirst(index + 1).first else { return .incomplete }
                return .skip(next == UInt8(ascii: "\\") ? index + 2 : index)
            }
            if index > 4096 { return .skip(index + 1) }
        }
        return .incomplete
    }

    private func key(_ key: Key?, used: Int) -> Step {
        key.map { .event(.key($0), used) } ?? .skip(used)
    }

    // MARK: Letters

    private func letter(_ rest: ArraySlice<UInt8>, _ first: UInt8) -> Step {
        switch first {
        case 0x0D, 0x0A: return .event(.key(.enter), 1)
        case 0x09: return .event(.key(.tab), 1)
        // Both, whatever stty says: PuTTY's default and its other setting.
        case 0x08, 0x7F: return .event(.key(.backspace), 1)
        case 0x01...0x1A: return .event(.key(.control(ascii(first + 0x60))), 1)
        case 0x00...0x1F: return .skip(1)
        case 0x20...0x7E: return .event(.key(.character(ascii(first))), 1)
        default: break
        }
        switch encoding {
        case .eightBit(let upper):
            if first == 0x9B, isEightBitIntroducer(first) {
                return control(rest.dropFirst(), introducer: 1)
            }
            if first == 0x8F, isEightBitIntroducer(first) {
                return single(rest.dropFirst(), introducer: 1)
            }
            return typed(UnicodeScalar(upper[Int(first) - 0x80]), used: 1)
        case .utf8:
            let found = UTF8Letter.first(in: rest)
            switch found {
            case .scalar(let scalar, let used): return typed(scalar, used: used)
            case .incomplete: return .incomplete
            // Not UTF-8: then it is a terminal that sends Latin-1, and Danish letters still arrive.
            case .malformed: return typed(UnicodeScalar(first), used: 1)
            }
        }
    }

    private func typed(_ scalar: UnicodeScalar?, used: Int) -> Step {
        guard let scalar, scalar.value >= 0xA0 else { return .skip(used) }
        return .event(.key(.character(Character(scalar))), used)
    }

    /// CSI and SS3 as one byte, where the character set has no letter there.
    private func isEightBitIntroducer(_ byte: UInt8) -> Bool {
        guard case .eightBit(let upper) = encoding, byte == 0x9B || byte == 0x8F else {
            return false
        }
        return upper[Int(byte) - 0x80] < 0xA0
    }

    private func ascii(_ byte: UInt8) -> Character { Character(UnicodeScalar(byte)) }

    // MARK: Paste

    /// Takes pasted bytes; true when `ready` has the text, or there may be more to see.
    private mutating func collectPaste() -> Bool {
        guard var collector = paste else { return true }
        let used = collector.take(bytes[start...])
        start += used.count
        if used.isEnd {
            ready.append(.paste(collector.finish(encoding)))
            paste = nil
            return true
        }
        paste = collector
        return false
    }
}
