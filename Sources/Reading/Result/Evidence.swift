/// Why the reader decided as it did: one trace in the text, with its weight.
public struct Evidence: Hashable, Sendable {
    /// What kind of trace, from the strongest to the weakest as domain.md ranks them. The first
    /// thirteen tell a passage's kind; the others tell headings, senders, authors and sections.
    public enum Cue: String, Hashable, Sendable, CaseIterable {
        case column
        case ownHeading
        case italics
        case runInLabel
        /// The administration is the subject of a sentence.
        case administrationSpeaks
        /// Somebody on the list of respondents is.
        case respondentSpeaks
        /// "En række høringssvar", "i høringen".
        case talksOfResponses
        /// "Der foreslås", "det fremføres".
        case passiveVoice
        /// "På baggrund af høringssvarene", "imødekommes", "fremgår af politikken".
        case decisionFormula
        /// "For så vidt angår bemærkningen om".
        case answersPoint
        /// "Bør", "ønske om", "forslag om".
        case wish
        /// What the municipality does: "arbejder i dag", "allerede", "afsat midler".
        case practice
        /// Only the paragraphs around it tell.
        case position
        /// The format marks the line as a heading.
        case headingFormat
        /// "Mål 3", "2.1".
        case headingNumber
        /// A wording that this style of document has for headings.
        case headingWords
        /// A short line of its own without a full stop.
        case headingLine
        /// Numbers of responses that stand with the passage.
        case numbers
        /// "Forvaltningen" is the one that was named before it, or the document's only one.
        case namedBefore
        /// A reference in the text: "mål 4", "pejlemærke 2".
        case reference
        /// Rare words that a letter shares with the résumé.
        case sharedWords
        /// A form's field: "Afsender: …".
        case senderField
        case letterTitle
        case letterhead
        case signature
        /// "X sender hermed …".
        case letterOpening
        case contactLine
        case fileName
        /// The user said so.
        case given
        /// Only that somebody speaks of himself: "jeg", "min".
        case firstPerson
    }

    public var cue: Cue
    /// The deciding words, as the document has them; nil for a trace that is no words.
    public var words: String?
    /// Positive for a remark, negative for a response.
    public var weight: Double

    public init(_ cue: Cue, words: String? = nil, weight: Double) {
        self.cue = cue
        self.words = words
        self.weight = weight
    }
}
