import PolicyModel

@testable import Exchange

/// A file read as a whole: parsed into a tree, the tree into a hearing, the hearing checked. The
/// order of the three is what ``HearingFile`` must give the same faults for.
enum WholeFile {
    static func hearing(from bytes: [UInt8]) throws(ExchangeError) -> Hearing {
        let top = JSONCursor(value: try WholeParser.value(of: bytes), path: .top)
        guard case .string("pejl")? = top.value["format"] else { throw ExchangeError(.notPejl) }
        guard case .integer(1)? = top.value["version"] else {
            var found: String?
            if case .integer(let number)? = top.value["version"] { found = String(number) }
            if case .string(let text)? = top.value["version"] { found = String(text.prefix(40)) }
            throw ExchangeError(.unknownVersion, path: "version", found: found)
        }
        let fields = try top.fields([
            "format", "version", "hearing", "sections", "respondents", "submissions", "responses",
            "remarks", "unplaced",
        ])
        var hearing = try Hearing(front: fields["hearing"])
        hearing.sections = try fields["sections"].list(Section.init(json:))
        hearing.respondents = try fields["respondents"].list(Respondent.init(json:))
        hearing.submissions = try fields["submissions"].list(Submission.init(json:))
        hearing.responses = try fields["responses"].list(Response.init(json:))
        hearing.remarks = try fields["remarks"].list(Remark.init(json:))
        hearing.unplaced = try fields["unplaced"].list(UnplacedText.init(json:))
        try WholeReferenceCheck.run(hearing)
        return hearing
    }
}
