/// Whether the name of a letter's file tells who the citizen behind it is. People call such a file
/// `08-koelvand.txt`: no capital, no whole name, and nothing a search in running text would find.
public enum LetterFileName {
    /// Shorter parts of a name stand in too many other words.
    private static let shortestPart = 3

    /// True where a part of a sender's name stands anywhere in the file's name, in any of the ways
    /// Danish letters are written without them (`koelvand`, `kolvand`). Rather once too often: the
    /// file only gets a neutral name.
    public static func tells(_ fileName: String, of senders: [String]) -> Bool {
        let file = [Fold.compactKey(fileName), Fold.looseKey(fileName)]
        return NameFinder.parts(of: senders).contains { part in
            part.count >= shortestPart
                && [Fold.key(part), Fold.looseKey(part)].contains { key in
                    file.contains { $0.contains(key) }
                }
        }
    }
}
