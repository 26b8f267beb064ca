import PolicyModel

/// Passages as one reads the hearing from the first page to the last: section by section, in each
/// the responses and then the remarks, at the end those in no section. Of all that a filter shows,
/// or of all that a search hits.
///
/// Built with one count a section; every look-up costs a few rows.
struct ReadingOrder: Sendable {
    private struct Run: Sendable {
        let kind: Passage.Kind
        let section: Section.ID?
        let start: Int
        let count: Int
    }

    /// Where a section's runs are, or would be if they are empty.
    private struct Starts: Sendable {
        var response = 0
        var remark = 0

        subscript(kind: Passage.Kind) -> Int {
            get { kind == .response ? response : remark }
            set { if kind == .response { response = newValue } else { remark = newValue } }
        }
    }

    let windows: PassageWindows
    /// In reading order, empty ones left out.
    private let runs: [Run]
    private let starts: [Section.ID: Starts]
    /// Of what stands in no section.
    private let nowhere: Starts
    let count: Int

    init(_ windows: PassageWindows) {
        self.windows = windows
        var runs: [Run] = []
        var starts: [Section.ID: Starts] = [:]
        var own = Starts()
        var start = 0
        let sections = windows.source.nodes.map { Optional($0.section.id) } + [nil]
        for section in sections {
            for kind in [Passage.Kind.response, .remark] {
                let count = windows.count(kind, in: section)
                own[kind] = start
                if count > 0 {
                    runs.append(Run(kind: kind, section: section, start: start, count: count))
                }
                start += count
            }
            if let section { starts[section] = own }
        }
        self.runs = runs
        self.starts = starts
        // The last of them.
        nowhere = own
        count = start
    }

    /// nil for a section that is not there.
    private func start(_ kind: Passage.Kind, in section: Section.ID?) -> Int? {
        guard let section else { return nowhere[kind] }
        return starts[section]?[kind]
    }

    var isEmpty: Bool { count == 0 }

    func count(_ kind: Passage.Kind) -> Int {
        runs.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) }
    }

    /// From 0; nil beyond the ends.
    subscript(position: Int) -> Passage? {
        guard (0..<count).contains(position) else { return nil }
        let run = runs[runs.partitioned { $0.start > position } - 1]
        return windows.passage(run.kind, in: run.section, at: position - run.start)?.passage
    }

    /// nil where it is not among them.
    func position(of id: PassageID) -> Int? {
        guard let place = windows.source.place(of: id), windows.shows(place),
            let start = start(place.kind, in: place.section),
            let index = windows.index(of: place)
        else { return nil }
        return start + index
    }

    /// How many stand before a place, which need not be among them.
    func insertion(of place: PassagePlace) -> Int {
        guard let start = start(place.kind, in: place.section) else {
            return count
        }
        return start + windows.insertion(of: place)
    }

    /// How many stand before a section's first response.
    func insertion(of section: Section.ID?) -> Int {
        start(.response, in: section) ?? count
    }

    func after(_ id: PassageID) -> Passage? { position(of: id).flatMap { self[$0 + 1] } }

    /// The first of a kind; nil where there is none.
    func first(_ kind: Passage.Kind) -> Passage? {
        runs.first { $0.kind == kind }.flatMap { self[$0.start] }
    }

    /// Those of a kind, at most so many.
    func ids(_ kind: Passage.Kind, limit: Int) -> [PassageID] {
        var ids: [PassageID] = []
        for run in runs where run.kind == kind && ids.count < limit {
            ids += windows.ids(kind, in: run.section, most: limit - ids.count)
        }
        return ids
    }
}
