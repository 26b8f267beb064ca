import PolicyModel
import Testing

@testable import Browser

struct NameSearchTests {
    private func found(_ typed: String, _ names: [[String]]) -> [Int] {
        NameSearch.positions(of: typed, in: names.map { NameKeys($0) }) { $0 }
    }

    @Test func namesThatBeginWithItComeFirst() {
        let names = [["Foreningen Havn"], ["Havnelauget"], ["Kajakklubben"], ["Ny Havn"]]
        #expect(found("havn", names) == [1, 0, 3])
        #expect(found("", names) == [0, 1, 2, 3])
        #expect(found(" - ", names) == [0, 1, 2, 3])
        #expect(found("xyz", names) == [])
    }

    @Test func blanksAndFullStopsDoNotCount() {
        #expect(found("kgsenghave", [["Kgs. Enghave"], ["Enghave"]]) == [0])
        #expect(found("amager ø", [["Amager Øst"], ["Amager Vest"]]) == [0])
    }

    @Test func lettersThatOneHasNotAreReadLoosely() {
        #expect(found("norre", [["Nørre Kaj"], ["Norreby"], ["Kaj"]]) == [0, 1])
        #expect(found("noerre", [["Nørre Kaj"], ["Norreby"]]) == [0])
    }

    @Test func whatWasTypedIsReadLooselyOnlyWhereItFindsNothing() {
        #expect(found("nørre", [["Nørre Kaj"], ["Norreby"]]) == [0])
        #expect(found("nørreb", [["Nørre Kaj"], ["Norreby"]]) == [1])
    }

    @Test func anotherNameFindsItToo() {
        #expect(found("dn", [["Friluftsrådet"], ["Naturfredningsforeningen", "DN"]]) == [1])
    }

    @Test func noHitReachesFromOneNameIntoTheNext() {
        #expect(found("ab", [["xa", "bx"]]) == [])
        #expect(NameKeys(["xa", "bx"]).match(Array("bx".utf8)) == .begins)
    }

    @Test func onlyTheNameItselfIsWhole() {
        let keys = NameKeys(["Kaj Klub", "KK"])
        #expect(keys.isWhole(NameKeys.compact("kajklub")))
        #expect(!keys.isWhole(NameKeys.compact("kaj")))
        #expect(!keys.isWhole(NameKeys.compact("kk")))
    }
}
