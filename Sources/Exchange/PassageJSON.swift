public import PolicyModel

/// One passage as the contract's JSON and back: what the history keeps of a passage before and
/// after a change.
public enum PassageJSON {
    public static func text(of passage: Passage, in index: HearingIndex) -> String {
        switch passage {
        case .response(let response): response.json(reply: index.reply(to: response)).text
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
}
