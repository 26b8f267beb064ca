internal import PolicyModel

/// What a file is called that holds personal data: nobody sends it on without having read that.
public enum UnmaskedName {
    public static let beginning = "indeholder-personoplysninger"

    /// The same place with a name that says it; unchanged where it says it already.
    public static func path(_ path: String) -> String {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let name = path[cut...]
        guard !name.hasPrefix(beginning) else { return path }
        return path[..<cut] + beginning + "-" + name
    }
}

extension Publication {
    /// Whether the name must say it: nothing is masked, and there is something that masking would
    /// take out, a colleague's note, or a whole letter, in which names are not found by themselves.
    public var holdsPersonalData: Bool {
        guard disclosure == .internal else { return false }
        if hearing.responses.contains(where: { $0.kind == .full || !$0.notes.isEmpty }) {
            return true
        }
        if hearing.remarks.contains(where: { !$0.notes.isEmpty }) { return true }
        return !MaskedHearing(hearing, words: words).removed.isEmpty
    }
}
