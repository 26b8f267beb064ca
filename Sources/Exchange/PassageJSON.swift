public import PolicyModel

/// One passage as the contract's JSON and back: what the history keeps of a passage before and
/// after a change.
public enum PassageJSON {
    /// The passage by itself: without `reply`, which is the hearing's to say.
    public static func text(of passage: Passage) -> String {
        switch passage {
        case .response(let response): response.json(reply: nil).text
        case .remark(let remark): remark.json.text
        }
    }

    /// What it names (sections, respondents) is not looked up: the hearing may have changed since.
    public static func response(from text: String) throws(ExchangeError) -> Response {
        let value = try JSONParser.value(of: Array(text.utf8))
        return try Response(json: JSONCursor(value: value, path: .top))
    }

    /// Of whichever kind it is: only a remark has outcomes.
    public static func passage(from text: String) throws(ExchangeError) -> Passage {
        let value = try JSONParser.value(of: Array(text.utf8))
        let cursor = JSONCursor(value: value, path: .top)
        if case .object(let members) = value, members.contains(where: { $0.key == "outcomes" }) {
            return .remark(try Remark(json: cursor))
        }
        return .response(try Response(json: cursor))
    }

    public static func remark(from text: String) throws(ExchangeError) -> Remark {
        let value = try JSONParser.value(of: Array(text.utf8))
        return try Remark(json: JSONCursor(value: value, path: .top))
    }

    public static func text(of respondent: Respondent) -> String { respondent.json.text }

    public static func respondent(from text: String) throws(ExchangeError) -> Respondent {
        let value = try JSONParser.value(of: Array(text.utf8))
        return try Respondent(json: JSONCursor(value: value, path: .top))
    }
}
