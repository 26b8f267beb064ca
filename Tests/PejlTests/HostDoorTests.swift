import Foundation
import Language
import Testing

@testable import pejl

/// `check --host`: what is right and wrong on a host.
struct HostDoorTests {
    private static let key = "AAAAC3NzaC1lZDI1NTE5AAAAIA anna"
    private static let command =
        "command=\"/usr/bin/pejl browse --restricted --user 'Anna Jensen'\""

    @Test func aLineOfTheKeysIsLookedThrough() {
        let good = "restrict,pty,\(Self.command) ssh-ed25519 \(Self.key)"
        #expect(HostDoors.fault(in: good) == nil)
        #expect(HostDoors.fault(in: "ssh-ed25519 \(Self.key)") == .hostKeyShell)
        #expect(
            HostDoors.fault(in: "restrict,command=\"/bin/sh\" ssh-ed25519 \(Self.key)")
                == .hostKeyShell)
        #expect(HostDoors.fault(in: "\(Self.command) ssh-ed25519 \(Self.key)") == .hostKeyOpen)
        #expect(HostDoors.fault(in: "restrict,\(Self.command) ssh-dss AAAA x") == .hostKeyKind)
    }

    @Test func theVerdictIsToldInWordsAndInJSON() throws {
        let program = try Program()
        let told = try program.run("check", "--host")
        #expect(told.status == 0, "\(told.errors)")
        for word in ["Databasens mappe: ", "Indbakke: ", "SSH-nøgler: ", "SSH-serveren: "] {
            #expect(told.output.contains(word), "\(told.output)")
        }
        let json = try program.run("check", "--host", "--json").json() as? [String: Any]
        let wrong = json?["wrong"] as? [String]
        #expect(wrong != nil)
        #expect((wrong ?? []).isEmpty == !told.output.contains("FEJL "))
    }

    @Test func filesWithOtherRightsAreWrong() throws {
        let program = try Program()
        #expect(try program.run("list", "hearings").status == 0)
        let path = program.home.appending(path: "data/pejl/pejl.sqlite").path
        #expect(FileManager.default.createFile(atPath: path + "-shm", contents: nil))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: path + "-shm")
        // As it stands when the question comes: opening the database mends what it can.
        let told = try program.run("check", "--host").output
        #expect(told.contains("FEJL Filer ved siden af databasen: -shm"), "\(told)")
    }
}
