import PolicyModel

/// What a document's layout tells of a passage besides the passage's own words: the chapter it
/// stands in, the numbers above it, the heading of the remark.
struct PassageTelling: Sendable {
    /// nil where the passage's own words must tell.
    var speakers: [Respondent.ID]?
    var submissions: [Submission.ID] = []
    var quantity: Quantity?
    /// nil where the passage's own words must tell.
    var departments: [String]?
    /// "Forvaltningerne" and the like, from the heading.
    var departmentWords: String?
    /// Words of a heading that say the draft is changed here.
    var changeWords: String?
    /// Whether the layout itself says that the remarks answer the responses above them.
    var answersSection = false
}
