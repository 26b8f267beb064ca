internal import GRDB
public import PolicyModel

/// A passage that a query found.
public struct SearchHit: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case response
        case remark
    }

    public let kind: Kind
    /// "H45", "B46".
    public let passage: String
    public let section: Section.ID?
    public let gist: String?
    public let text: String
    /// Lower is better; see ``TextSearch/rank(_:gist:text:)``.
    public let rank: Int
}

extension HearingStore {
    /// The passages of a hearing that match all terms of a query, best first, equals in the
    /// document's order: the same as ``HearingIndex/search(_:within:)`` without a filter, without
    /// loading the hearing. (A query's fields are filters, and not this method's.)
    ///
    /// The trigram index leaves few passages, whose exact rank the model then tells. Terms that
    /// the index cannot look up (under three letters, negated) are tried on those; without any
    /// other term, on all passages.
    public func search(_ query: SearchQuery, in hearing: Hearing.ID) throws -> [SearchHit] {
        guard !query.isEmpty else { return [] }
        let match = FoldedQuery(query).match
        let hits: [SearchHit] = try read { db in
            let statement = try db.cachedStatement(
                sql: "\(Self.select("response", match)) UNION ALL \(Self.select("remark", match))"
                    + " ORDER BY 1, 2")
            var arguments: StatementArguments = ["hearing": hearing.rawValue]
            if let match {
                guard let range = try FoldedNumbers.rangeIfThere(of: hearing, db) else {
                    return []
                }
                arguments += [
                    "match": match, "first": range.lowerBound, "last": range.upperBound,
                ]
            }
            let rows = try Row.fetchCursor(statement, arguments: arguments)
            var hits: [SearchHit] = []
            while let row = try rows.next() {
                var reader = RowReader(row)
                let isRemark = try reader.bool()
                _ = try reader.integerOrNull()
                let passage = try reader.text()
                let section: Section.ID? = try reader.idOrNull()
                let gist = try reader.textOrNull()
                let text = try reader.text()
                guard let rank = TextSearch.rank(query, gist: gist, text: text) else { continue }
                hits.append(
                    SearchHit(
                        kind: isRemark ? .remark : .response, passage: passage, section: section,
                        gist: gist, text: text, rank: rank))
            }
            return hits
        }
        return hits.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element)
    }

    private static func select(_ kind: String, _ match: String?) -> String {
        let columns = "SELECT \(kind == "remark" ? 1 : 0), position, id, section, gist, text"
        let candidates =
            match == nil
            ? ""
            : """
             AND id IN (
                SELECT passage FROM standing
                WHERE isRemark = \(kind == "remark" ? 1 : 0) AND number IN (
                    SELECT rowid FROM passage_index
                    WHERE passage_index MATCH :match AND rowid BETWEEN :first AND :last))
            """
        return "\(columns) FROM \(kind) WHERE hearing = :hearing\(candidates)"
    }
}
