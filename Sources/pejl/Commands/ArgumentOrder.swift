/// `pejl --database FILE list goals` means `pejl list --database FILE goals`: what every command
/// takes may stand before the command as well.
enum ArgumentOrder {
    /// Options with a value that people write first, as with other programs.
    private static let early = ["--database", "--language", "--hearing"]

    /// The same words with the command in front; unchanged where no command follows.
    static func commandFirst(_ arguments: [String], commands: Set<String>) -> [String] {
        var position = 0
        while position < arguments.count {
            let word = arguments[position]
            if early.contains(word) {
                position += 2
            } else if early.contains(where: { word.hasPrefix($0 + "=") }) {
                position += 1
            } else {
                break
            }
        }
        guard position > 0, position < arguments.count, commands.contains(arguments[position])
        else { return arguments }
        return [arguments[position]] + arguments[..<position] + arguments[(position + 1)...]
    }
}
