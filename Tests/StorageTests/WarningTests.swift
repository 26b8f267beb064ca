import Foundation
import Testing

@testable import Storage

struct WarningTests {
    @Test func networkFileSystemsAreToldByName() {
        #expect(NetworkFileSystem.remoteName("nfs4") == "nfs4")
        #expect(NetworkFileSystem.remoteName("cifs") == "cifs")
        #expect(NetworkFileSystem.remoteName("fuse.sshfs") == "sshfs")
        for local in ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuse.fuse-overlayfs", "fuseblk"]
        {
            #expect(NetworkFileSystem.remoteName(local) == nil)
        }
    }

    @Test func theMountIsFoundByItsDevice() {
        let table = """
            22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
            36 22 0:52 / /srv/sag rw,relatime shared:9 master:2 - nfs4 filer:/sag rw,vers=4.2
            40 22 0:60 / /home/asta/mappe rw,nosuid - fuse.sshfs asta@vært: rw
            bad line
            """
        #expect(NetworkFileSystem.mountType(major: 0, minor: 52, in: table) == "nfs4")
        #expect(NetworkFileSystem.mountType(major: 0, minor: 60, in: table) == "fuse.sshfs")
        #expect(NetworkFileSystem.mountType(major: 254, minor: 1, in: table) == "ext4")
        #expect(NetworkFileSystem.mountType(major: 9, minor: 9, in: table) == nil)
    }

    @Test func aLocalFileHasNoWarning() throws {
        let scratch = try Scratch()
        #expect(try HearingStore.open(at: scratch.path()).warnings == [])
        #expect(try HearingStore.inMemory().warnings == [])
    }
}
