import Foundation
import Glibc
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

/// A small file system in memory, unmounted with it.
private final class SmallDisk: Sendable {
    let folder: String

    init?(bytes: Int) {
        folder = NSTemporaryDirectory() + "pejl-disk-" + UUID().uuidString
        guard mkdir(folder, 0o700) == 0 else { return nil }
        guard mount("tmpfs", folder, "tmpfs", 0, "size=\(bytes)") == 0 else {
            rmdir(folder)
            return nil
        }
    }

    deinit {
        umount2(folder, Int32(MNT_DETACH))
        rmdir(folder)
    }
}

/// Writes until nothing goes in any more.
private func fill(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    let zeros = [UInt8](repeating: 0, count: 4_096)
    while write(descriptor, zeros, zeros.count) > 0 {}
    close(descriptor)
}

private let mayMount = SmallDisk(bytes: 65_536) != nil

struct FullDiskTests {
    private static let skipped: Comment = "mounting a tmpfs is not allowed here (needs root)"

    @Test(.enabled(if: mayMount, Self.skipped))
    func aFullDiskLosesNothingConfirmed() throws {
        let disk = try #require(SmallDisk(bytes: 3 << 20))
        let path = disk.folder + "/pejl.sqlite"
        let store = try HearingStore.open(at: path, onCreate: { [Invented.hearing] })
        var kept: [Hearing] = []
        var failure: HearingStoreError?
        for number in 1...1_000 where failure == nil {
            var hearing = Invented.hearing
            hearing.id = Hearing.ID("h\(number)")
            hearing.remarks[0].text = String(repeating: "Kajen er våd \(number). ", count: 400)
            do {
                try store.save(hearing, by: "x")
                kept.append(hearing)
            } catch let error as HearingStoreError { failure = error }
        }
        #expect(failure?.code == .full)
        #expect(!kept.isEmpty)
        #expect(try store.check() == [], "checked where no byte is left")
        for hearing in kept { #expect(try store.load(hearing.id) == hearing) }
        #expect(try store.hearings().count == kept.count + 1, "nothing of the one that failed")
        let copy = disk.folder + "/kopi.sqlite"
        #expect(code { try store.backup(to: copy) } == .full)
        let names = try FileManager.default.contentsOfDirectory(atPath: disk.folder)
        #expect(!names.contains { $0.hasPrefix("kopi") }, "no half copy: \(names)")
        try? store.close()
        // Somebody else, later, on the same full disk.
        let again = try HearingStore.open(at: path)
        #expect(try again.hearings().count == kept.count + 1)
        #expect(try again.check() == [])
    }

    @Test(.enabled(if: mayMount, Self.skipped))
    func whereThereIsRoomAgainWorkGoesOn() throws {
        let disk = try #require(SmallDisk(bytes: 12 << 20))
        let filler = disk.folder + "/andet"
        let store = try HearingStore.open(
            at: disk.folder + "/pejl.sqlite", onCreate: { [Invented.hearing] })
        fill(filler)
        var big = Invented.hearing
        big.remarks[0].text = String(repeating: "Kajen er våd. ", count: 20_000)
        #expect(code { try store.replace(big, by: "x") } == .full)
        #expect(try store.load(big.id) == Invented.hearing)
        unlink(filler)
        try store.replace(big, by: "x")
        #expect(try store.load(big.id) == big)
        #expect(try store.check() == [])
    }

    @Test(.enabled(if: mayMount, Self.skipped))
    func aNewFileOnAFullDiskLeavesNoHalfOfOne() throws {
        let disk = try #require(SmallDisk(bytes: 65_536))
        let path = disk.folder + "/pejl.sqlite"
        #expect(code { _ = try HearingStore.open(at: path) } == .full)
        // What stands there is empty to the next one, who may have more room.
        #expect(code { _ = try HearingStore.open(at: path) } == .full)
    }
}
