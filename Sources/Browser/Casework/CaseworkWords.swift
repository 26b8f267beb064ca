import Language
import PolicyModel

extension Words {
    var telling: ChangeTelling { ChangeTelling(catalogue, source) }

    func refusal(_ refusal: CaseworkRefusal) -> SafeText {
        switch refusal {
        case .wrongKind: safe(.caseworkWrongKind)
        case .gistTooLong: safe(.caseworkGistTooLong)
        case .notInText: safe(.caseworkNotInText)
        case .textChanged: safe(.caseworkTextChanged)
        case .nothingToDo: safe(.caseworkNothingToDo)
        }
    }
}
