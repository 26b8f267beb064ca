public import Language

/// `docs/keys.md`: the keymap as a document. A test holds the file against it.
public enum KeysDocument {
    public static func markdown(_ keymap: Keymap, _ catalogue: Catalogue) -> String {
        var lines = ["# " + catalogue.text(.keysTitle), "", catalogue.text(.keysLead)]
        for (mode, phrase) in [
            (Mode.panes, Phrase.modePanes), (.reader, .modeReader), (.list, .modeList),
            (.picker, .modePicker), (.field, .modeField),
        ] {
            lines += ["", "## " + catalogue.text(phrase), ""]
            let head = [Phrase.keysKey, .keysDoes, .keysName].map { catalogue.text($0) }
            lines += ["| " + head.joined(separator: " | ") + " |", "| --- | --- | --- |"]
            for command in keymap.commands(in: mode) {
                let keys = keymap.keyNames(of: command, in: mode, catalogue)
                    .replacingPipe
                let does = catalogue.text(command.phrase)
                lines.append("| \(keys) | \(does) | `\(command.rawValue)` |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    /// A pipe would end a cell of the table.
    fileprivate var replacingPipe: String {
        String(flatMap { $0 == "|" ? "\\|" : String($0) })
    }
}
