internal import PolicyModel
internal import Storage

extension HearingStore {
    /// The whole hearing as a source.
    func source(of id: Hearing.ID) throws -> any HearingSource { HearingIndex(try load(id)) }
}
