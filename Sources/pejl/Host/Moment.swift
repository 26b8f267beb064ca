internal import Foundation

/// The history's UTC, `2026-11-23T10:42:07.123Z`, on this machine's clock and in Danish order.
enum Moment {
    /// "23-11-2026 10.42".
    static func dayAndTime(of utc: String) -> String { string(utc, "%d-%m-%Y %H.%M") }
    /// "23-11-2026".
    static func day(of utc: String) -> String { string(utc, "%d-%m-%Y") }
    /// "10.42".
    static func time(of utc: String) -> String { string(utc, "%H.%M") }

    private static func string(_ utc: String, _ format: String) -> String {
        let reader = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = try? reader.parse(utc) else { return utc }
        var seconds = time_t(date.timeIntervalSince1970)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var letters = [CChar](repeating: 0, count: 32)
        let count = strftime(&letters, letters.count, format, &parts)
        return String(decoding: letters.prefix(count).map(UInt8.init), as: UTF8.self)
    }
}
