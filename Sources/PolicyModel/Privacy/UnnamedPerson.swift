/// Words that a document calls a person by whom it does not name: "Borger", "Nabo", "Lodsejer".
///
/// The one list, for the reader, to whom such a word is no name, and for the mask, to which a
/// street behind it is where somebody lives.
public enum UnnamedPerson {
    /// Folded, see ``Fold``.
    public static let words: Set<String> = Set(
        [
            "anonym", "anonymiseret", "anonymt", "beboer", "borger", "borgeren", "enkeltborger",
            "enkeltperson", "grundejer",
            "husejer", "lodsejer", "nabo", "privatborger", "privatperson", "sommerhusejer",
        ].map { Fold.key($0) })
}
