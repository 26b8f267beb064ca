/// Which responses of a section its remarks answer where the layout says it: a run of remarks
/// answers the run of responses right above it, and what the remarks before it answered no more.
struct LayoutRuns: Sendable {
    /// For each remark in order, the responses' places among all of the hearing.
    private(set) var answered: [[Int]] = []
    private var run: [Int] = []
    private var endsInRemark = false

    mutating func addResponse(_ place: Int) {
        if endsInRemark { run = [] }
        endsInRemark = false
        run.append(place)
    }

    /// A remark above all responses answers none.
    mutating func addRemark() {
        endsInRemark = true
        answered.append(run)
    }
}
