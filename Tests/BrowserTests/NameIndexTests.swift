import PolicyModel
import Testing

@testable import Browser

struct NameIndexTests {
    private func index(_ names: [[String]]) -> NameIndex {
        var index = NameIndex()
        for name in names { index.append(name) }
        return index
    }

    private func found(_ typed: String, _ names: [[String]]) -> [Int] {
        index(names).positions(of: typed)
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
        #expect(found("ab", [["xa"], ["bx"]]) == [])
        #expect(found("bx", [["xbx"], ["xa", "bx"]]) == [1, 0])
    }

    @Test func onlyTheNameItselfIsWhole() {
        let names = index([["Anden"], ["Kaj Klub", "KK"]])
        #expect(names.holdsWhole("kaj-klub") && names.holdsWhole("anden"))
        #expect(!names.holdsWhole("kaj") && !names.holdsWhole("kk"))
        #expect(names.holdsWhole(" - "))
        #expect(!index([]).holdsWhole("kaj"))
    }
}

struct PickableNamesTests {
    private let names = PickableNames([
        FilterCandidate(value: "r1", names: ["Østre Sejlklub", "r1", "ØS"]),
        FilterCandidate(value: "r12", names: ["\u{1B}Ærø", "r12"]),
        FilterCandidate(value: "", names: [""]),
    ])

    @Test func valuesAndNamesAreAsTheyWere() {
        #expect(names.map(\.value) == ["r1", "r12", ""])
        #expect(names.map(\.name.string) == ["Østre Sejlklub", "\u{FFFD}Ærø", ""])
        #expect(names.indices.map(names.value) == ["r1", "r12", ""])
    }

    @Test func aValueIsFoundWholeOnly() {
        #expect(names.position(of: "r12") == 1 && names.position(of: "r1") == 0)
        #expect(names.position(of: "r") == nil && names.position(of: "") == 2)
    }

    @Test func lettersFindAllNames() {
        #expect(names.positions(of: "øs") == [0])
        #expect(names.positions(of: "R1") == [0, 1])
    }
}
