/// ArgumentParser speaks English; these are the beginnings of what it says most often, in Danish.
/// What is not here is shown as it is: the option's name in it is what people need.
enum UsageWords {
    static func danish(_ message: String) -> String {
        for (english, danish) in beginnings where message.hasPrefix(english) {
            return danish + message.dropFirst(english.count)
        }
        return message
    }

    private static let beginnings: [(String, String)] = [
        ("Unknown option ", "Ukendt valgmulighed "),
        ("Missing expected argument ", "Der mangler "),
        ("Missing value for ", "Der mangler en værdi efter "),
        ("Unexpected argument ", "Uventet ord "),
        ("Missing one of: ", "Der mangler en af: "),
        ("The value ", "Værdien "),
    ]
}
