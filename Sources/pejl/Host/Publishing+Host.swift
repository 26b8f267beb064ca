internal import Glibc
internal import Language
internal import PolicyModel
internal import Publishing
internal import Storage

extension Host {
    /// The hearing that a command speaks of, filtered and disclosed so far and no further.
    func publication(
        _ hearing: String?, _ filters: FilterOptions, _ disclosure: Disclosure
    ) throws -> Publication {
        let store = try openStore(readOnly: true)
        let hearing = try self.hearing(hearing, in: store)
        let filter = try filters.filter(in: HearingIndex(hearing), catalogue)
        return Publication(
            hearing, filter: filter, disclosure: disclosure, words: catalogue,
            gone: try storing { try store.gone(from: hearing.id) })
    }
}

extension Publication {
    /// `--public` on words of ours ends with 65.
    func refuseRestated() throws {
        guard let refusal else { return }
        throw Failure(.badData, .errorSentence, ["sentence": refusal.string])
    }
}

extension Selection {
    var isEmpty: Bool { responses.isEmpty && remarks.isEmpty }
}

extension CalendarDay {
    /// Where the host is.
    static var today: CalendarDay? {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDay(
            year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday))
    }
}
