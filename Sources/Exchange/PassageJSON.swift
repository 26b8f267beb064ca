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

    public static func remark(from text: String) throws(ExchangeError) -> Remark {
        let value = try JSONParser.value(of: Array(text.utf8))
        return try Remark(json: JSONCursor(value: value, path: .top))
    }

    /// `entity`: "response" or "remark", as the history says.
    public static func passage(_ entity: String, from text: String) throws(ExchangeError) -> Passage
    {
        entity == "response" ? .response(try response(from: text)) : .remark(try remark(from: text))
    }

    public static func text(of respondent: Respondent) -> String { respondent.json.text }

    public static func respondent(from text: String) throws(ExchangeError) -> Respondent {
        let value = try JSONParser.value(of: Array(text.utf8))
        return try Respondent(json: JSONCursor(value: value, path: .top))
    }
}
