import Language
public import PolicyModel

/// Registering by typed words: `registrér høringspart nørrebro`, `registrér note Ring`,
/// `registrér forslag 2`, `afvis 2`, `fortryd`, `gendan`, `historik`. The same edits as on the full
/// screen, made by the same ``Register``.
extension LinearSession {
    /// What the runtime answered to a request of ``Answer/effects``.
    public mutating func receive(_ reply: CaseworkReply, ticket: Int) -> [SafeText] {
        _ = browser.handle(.casework(ticket: ticket, reply))
        if case .history(let lines, _) = reply {
            browser.overlay = nil
            if lines.isEmpty { return [words.safe(.historyNothing)] }
            // The newest first: it is what one asks for.
            return lines.reversed().prefix(Self.longestList).map(words.telling.line)
        }
        let told = browser.message?.text
        browser.message = nil
        return told.map { [$0] } ?? []
    }

    mutating func request(_ request: CaseworkRequest) -> Answer {
        if case .history = request {} else if browser.refuseReadOnly() { return refusal() }
        let effects = browser.request(request)
        return effects.isEmpty ? refusal() : Answer(lines: [], effects: effects)
    }

    mutating func undo() -> Answer {
        let isConfirmed = browser.asksToUndo
        browser.asksToUndo = false
        return request(.undo(confirmed: isConfirmed))
    }

    /// `registrér GRUPPE VÆRDI` on the passage that is open.
    mutating func register(_ typed: String, rejects: Bool = false) -> Answer {
        if browser.refuseReadOnly() { return refusal() }
        guard browser.wanted.reader != nil, let passage = browser.currentPassage else {
            return Answer(lines: [words.safe(.linearOpenFirst)])
        }
        var view = words.register([passage])
        let line = rejects ? words.group(.suggestion) + " " + typed : typed
        guard let (group, rest) = group(line, of: view),
            let position = view.groups.firstIndex(of: group)
        else {
            let groups = view.groups.filter { $0 != .reason }.map { words.group($0).lowercased() }
            return Answer(lines: [words.safe(.linearRegisterHow, ["groups": words.list(groups)])])
        }
        view.position = position
        if group == .suggestion { return suggest(view, rest, rejects: rejects) }
        if rest.isEmpty { return Answer(lines: tell(view)) }
        if group.isText {
            write(rest, in: group, &view)
        } else {
            view.fields[group] = TextField(rest)
            view.list()
            words.addTyped(to: &view)
            guard let row = view.row else { return Answer(lines: [words.safe(.pickerNoMatch)]) }
            if row.isStated { return Answer(lines: [words.safe(.registerStated)]) }
            view.toggle(row)
        }
        switch view.lack {
        case .reason?: return Answer(lines: [words.safe(.linearRedactHow)])
        case .words?: return Answer(lines: [words.safe(.caseworkNotInText)])
        case nil: break
        }
        return request(view.edits(words))
    }

    // MARK: Parts

    private mutating func request(_ edits: [CaseworkEdit]) -> Answer {
        guard !edits.isEmpty else { return Answer(lines: [words.safe(.caseworkNothingToDo)]) }
        return request(.change(edits))
    }

    private mutating func refusal() -> Answer {
        let told = browser.message?.text
        browser.message = nil
        return Answer(lines: told.map { [$0] } ?? [])
    }

    /// "ord: grund" for words that are taken out; anything else as it is.
    private func write(_ text: String, in group: Register.Group, _ view: inout Register) {
        guard group == .redaction, let colon = text.lastIndex(of: ":") else {
            view.fields[group] = TextField(text)
            return
        }
        view.fields[.redaction] = TextField(String(text[..<colon]))
        view.fields[.reason] = TextField(String(text[text.index(after: colon)...]))
    }

    /// The group whose name the line begins with, as a whole or cut short at the first word.
    private func group(
        _ line: String, of view: Register
    ) -> (group: Register.Group, rest: String)? {
        let parts = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        let names = view.groups.filter { $0 != .reason }.map { ($0, words.group($0)) }
        for length in stride(from: min(2, parts.count), to: 0, by: -1) {
            let wanted = Fold.compactKey(parts.prefix(length).joined())
            let isWhole = { (name: String) in Fold.compactKey(name) == wanted }
            let begins = { (name: String) in
                length == 1 && Fold.compactKey(name).hasPrefix(wanted)
            }
            let found =
                names.first { isWhole($0.1) } ?? names.first { begins($0.1) }
                ?? names.first {
                    length == 1 && $0.1.split(separator: " ").contains { begins(String($0)) }
                }
            if let found { return (found.0, parts.dropFirst(length).joined(separator: " ")) }
        }
        return nil
    }

    /// What a group holds for the passage: what is on first.
    private func tell(_ view: Register) -> [SafeText] {
        if view.group.isText { return [words.safe(.linearWriteIt)] }
        var view = view
        view.list()
        let on = view.listed.filter { $0.isOn || $0.isSuggested }
        if on.isEmpty {
            let names = view.listed.prefix(Self.longestList).map(\.name.string)
            return [SafeText(names.joined(separator: ", "))]
        }
        return on.map { row in
            row.isSuggested ? SafeText(row.name.string + " " + words.text(.suggestion)) : row.name
        }
    }

    private mutating func suggest(
        _ view: Register, _ rest: String, rejects: Bool
    ) -> Answer {
        let rows = view.rows[.suggestion] ?? Register.Rows()
        guard !rest.isEmpty else {
            let lines = rows.enumerated().map { SafeText("\($0 + 1). \($1.name.string)") }
            return Answer(lines: lines + [words.safe(.linearSuggestHow)])
        }
        guard let number = Int(rest), rows.indices.contains(number - 1),
            let proposal = rows[number - 1].proposal
        else { return Answer(lines: [words.safe(.linearNoNumber, ["number": rest])]) }
        guard let edit = rejects ? proposal.reject : proposal.accept else {
            return Answer(lines: [words.safe(.linearMoveInstead)])
        }
        return request([edit])
    }
}
