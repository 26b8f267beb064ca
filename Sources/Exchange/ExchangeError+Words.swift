public import Language
public import PolicyModel

extension ExchangeError {
    /// What is wrong and where, without the file's name, which the caller knows:
    /// "responses[3].source.page: et helt tal fra 1 eller null".
    public func words(in catalogue: Catalogue) -> SafeText {
        let phrase: Phrase =
            switch code {
            case .notJSON: .jsonNotJSON
            case .notUTF8: .jsonNotUTF8
            case .notWhole: .jsonNotWhole
            case .tooDeep: .jsonTooDeep
            case .repeatedKey: .jsonRepeatedKey
            case .notPejl: .jsonNotPejl
            case .unknownVersion: .jsonUnknownVersion
            case .missingKey: .jsonMissingKey
            case .unknownKey: .jsonUnknownKey
            case .unexpected: .jsonUnexpected
            case .repeatedID: .jsonRepeatedID
            case .danglingID: .jsonDanglingID
            }
        var places = ["path": path ?? "", "found": found ?? ""]
        if let line { places["line"] = String(line) }
        if let column { places["column"] = String(column) }
        if let expected { places["expected"] = expected.words(in: catalogue) }
        return catalogue.safe(phrase, places)
    }
}

extension ExchangeError.Expectation {
    fileprivate func words(in catalogue: Catalogue) -> String {
        func orNull(_ text: String) -> String {
            catalogue.text(.jsonOrNull, ["expected": text])
        }
        switch self {
        case .object: return catalogue.text(.jsonObject)
        case .list: return catalogue.text(.jsonList)
        case .text: return catalogue.text(.jsonText)
        case .textOrNull: return orNull(catalogue.text(.jsonText))
        case .nonEmptyText: return catalogue.text(.jsonNonEmptyText)
        case .wholeNumber: return catalogue.text(.jsonWholeNumber)
        case .wholeNumberOrNull: return orNull(catalogue.text(.jsonWholeNumber))
        case .positiveNumberOrNull: return orNull(catalogue.text(.jsonPositiveNumber))
        case .numberTextOrNull: return orNull(catalogue.text(.jsonNumberText))
        case .truth: return catalogue.text(.jsonTruth)
        case .truthOrNull: return orNull(catalogue.text(.jsonTruth))
        case .dayOrNull: return orNull(catalogue.text(.jsonDay))
        case .sha256OrNull: return orNull(catalogue.text(.jsonSHA256))
        case .shortTextOrNull(let length):
            return orNull(catalogue.text(.jsonShortText, ["count": String(length)]))
        case .oneOf(let values): return values.joined(separator: " | ")
        case .oneOfOrNull(let values): return orNull(values.joined(separator: " | "))
        }
    }
}
