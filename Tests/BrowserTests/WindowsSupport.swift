import PolicyModel
import Testing

@testable import Browser

extension ReadingOrder {
    /// All of them; for small hearings.
    var passages: [Passage] { (0..<count).compactMap { self[$0] } }
    var ids: [String] { passages.map(\.id) }
}

extension Words {
    /// The hearing that the tests put into it.
    func hearing() throws -> Hearing { try #require(source as? HearingIndex).hearing }

    func tables() throws -> [OverviewTable] {
        overviewTables(try source.overview(), try source.committeeTallies())
    }
}
