import Foundation
import Glibc
import HearingFixtures
import PolicyModel
import Testing

@testable import Storage

extension ProcessTests {
    private static let reader: UInt32 = 65_533
    private static let group: UInt32 = 65_532
    private static let skipped: Comment = "becoming another user is not allowed here (needs root)"

    /// A folder of the group in which only its owner may write, with a database that the group may
    /// read.
    private func shared(_ body: (HearingStore, Scratch) throws -> Void) throws {
        let scratch = try Scratch()
        #expect(chown(scratch.folder, 0, Self.group) == 0)
        #expect(chmod(scratch.folder, 0o2750) == 0)
        let store = try HearingStore.open(at: scratch.path(), onCreate: { [Invented.hearing] })
        for name in ["pejl.sqlite", "pejl.sqlite-wal", "pejl.sqlite-shm"] {
            #expect(chown(scratch.path(name), 0, Self.group) == 0)
            #expect(chmod(scratch.path(name), 0o640) == 0)
        }
        try body(store, scratch)
    }

    private func read(_ scratch: Scratch, group: UInt32 = group) throws -> [String] {
        let probe = try Probe("read", scratch.path(), "r", as: [Self.reader, group])
        probe.finish()
        return probe.lines
    }

    private static let whole = ["read 3 H2 Havneplan 2031"]

    @Test(.enabled(if: getuid() == 0, skipped))
    func aReaderReadsWhileAWriterWrites() throws {
        try shared { store, scratch in
            #expect(try read(scratch) == Self.whole)
            try store.update(Invented.hearing.id, by: "x") { hearing in
                hearing.title = "Ny"
                return []
            }
            #expect(try read(scratch) == ["read 3 H2 Ny"], "what stands in the WAL only")
        }
    }

    @Test(.enabled(if: getuid() == 0, skipped))
    func aReaderReadsWhatTheLastWriterLeft() throws {
        try shared { store, scratch in
            try store.close()
            #expect(StoreFile.exists(scratch.path("pejl.sqlite-shm")), "left for the readers")
            #expect(try read(scratch) == Self.whole)
        }
    }

    @Test(.enabled(if: getuid() == 0, skipped))
    func aReaderReadsWhereNothingStandsBeside() throws {
        try shared { store, scratch in
            try store.close()
            unlink(scratch.path("pejl.sqlite-shm"))
            unlink(scratch.path("pejl.sqlite-wal"))
            #expect(try read(scratch) == Self.whole)
        }
    }

    /// A WAL whose -shm is gone holds what the reader cannot see: better to say so than to show
    /// an old state as if it were now.
    @Test(.enabled(if: getuid() == 0, skipped))
    func aReaderIsToldWhereTheSharedMemoryIsMissing() throws {
        try shared { store, scratch in
            try store.update(Invented.hearing.id, by: "x") { hearing in
                hearing.title = "Ny"
                return []
            }
            for name in ["pejl.sqlite", "pejl.sqlite-wal"] {
                try FileManager.default.copyItem(
                    atPath: scratch.path(name), toPath: scratch.path("copy-" + name))
            }
            try store.close()
            unlink(scratch.path("pejl.sqlite-shm"))
            for name in ["pejl.sqlite", "pejl.sqlite-wal"] {
                unlink(scratch.path(name))
                #expect(rename(scratch.path("copy-" + name), scratch.path(name)) == 0)
                #expect(chown(scratch.path(name), 0, Self.group) == 0)
                #expect(chmod(scratch.path(name), 0o640) == 0)
            }
            let lines = try read(scratch)
            #expect(lines.count == 1)
            #expect(lines.first?.contains("denied") == true, "\(lines)")
        }
    }

    @Test(.enabled(if: getuid() == 0, skipped))
    func aStrangerIsRefused() throws {
        try shared { _, scratch in
            let lines = try read(scratch, group: 65_531)
            #expect(lines.first?.contains("denied") == true, "\(lines)")
        }
    }
}
