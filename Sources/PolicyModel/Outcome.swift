/// What came of a wish, always according to the remark's own wording (udfald). A remark may
/// decide several things.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The draft was changed, clarified or added to.
    case changed
    /// It stands in the draft already, or is done already.
    case covered
    /// The wish is not met, or cannot be.
    case declined
    /// Somebody else's to decide.
    case outside
    /// To a budget, a plan or another process.
    case referred
    /// Only taken note of.
    case noted
}
