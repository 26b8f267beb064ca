import PolicyModel

@testable import Exchange

/// The ids of a whole hearing, as they were checked before they came one at a time: which fault is
/// the first.
enum WholeReferenceCheck {
    static func run(_ hearing: Hearing) throws(ExchangeError) {
        try run(hearing.registers, at: "hearing.registers.")
        let documents = try unique(hearing.documents.map(\.id), "hearing.documents")
        let sections = try unique(hearing.sections.map(\.id), "sections")
        let respondents = try unique(hearing.respondents.map(\.id), "respondents")
        let submissions = try unique(hearing.submissions.map(\.id), "submissions")
        let responses = try unique(hearing.responses.map(\.id), "responses")
        _ = try unique(hearing.remarks.map(\.id), "remarks")

        for (at, paragraph) in hearing.preface.enumerated() {
            try known(
                paragraph.source.document, documents, "hearing.preface[\(at)].source.document")
        }
        for (at, section) in hearing.sections.enumerated() {
            try known(section.parent, sections, "sections[\(at)].parent")
        }
        for (at, submission) in hearing.submissions.enumerated() {
            try known(submission.document, documents, "submissions[\(at)].document")
            for (sub, id) in submission.respondents.enumerated() {
                try known(id, respondents, "submissions[\(at)].respondents[\(sub)]")
            }
            _ = try unique(submission.respondents, "submissions[\(at)].respondents", key: "")
        }
        for (at, response) in hearing.responses.enumerated() {
            let path = "responses[\(at)]"
            try known(response.section, sections, "\(path).section")
            try known(response.source.document, documents, "\(path).source.document")
            for (sub, id) in response.submissions.enumerated() {
                try known(id, submissions, "\(path).submissions[\(sub)]")
            }
            for (sub, attribution) in response.attributions.enumerated() {
                try known(attribution.respondent, respondents, "\(path).respondents[\(sub)].id")
            }
            for (sub, link) in response.supports.enumerated() {
                try known(link.response, responses, "\(path).supports[\(sub)].response")
            }
            _ = try unique(response.submissions, "\(path).submissions", key: "")
            _ = try unique(response.attributions.map(\.respondent), "\(path).respondents")
            _ = try unique(
                response.supports.map(\.response), "\(path).supports", key: ".response")
        }
        for (at, remark) in hearing.remarks.enumerated() {
            let path = "remarks[\(at)]"
            try known(remark.section, sections, "\(path).section")
            try known(remark.source.document, documents, "\(path).source.document")
            for (sub, link) in remark.answers.enumerated() {
                try known(link.response, responses, "\(path).answers[\(sub)].response")
            }
            _ = try unique(remark.answers.map(\.response), "\(path).answers", key: ".response")
        }
        for (at, text) in hearing.unplaced.enumerated() {
            try known(text.source.document, documents, "unplaced[\(at)].source.document")
        }
    }

    /// Committees by name and departments by abbreviation are told apart.
    static func run(_ registers: Registers, at prefix: String) throws(ExchangeError) {
        _ = try unique(
            registers.lokaludvalg.map { Identifier<Lokaludvalg>($0.name) },
            "\(prefix)lokaludvalg", key: ".name")
        _ = try unique(
            registers.departments.map { Identifier<Department>($0.abbreviation) },
            "\(prefix)departments", key: ".abbr")
    }

    private static func unique<Entity>(
        _ ids: [Identifier<Entity>], _ path: String, key: String = ".id"
    ) throws(ExchangeError) -> Set<Identifier<Entity>> {
        var seen: Set<Identifier<Entity>> = []
        for (at, id) in ids.enumerated() where !seen.insert(id).inserted {
            throw ExchangeError(.repeatedID, path: "\(path)[\(at)]\(key)", found: id.rawValue)
        }
        return seen
    }

    private static func known<Entity>(
        _ id: Identifier<Entity>?, _ ids: Set<Identifier<Entity>>, _ path: String
    ) throws(ExchangeError) {
        guard let id, !ids.contains(id) else { return }
        throw ExchangeError(.danglingID, path: path, found: id.rawValue)
    }
}
