import Browser
import PtySupport
import Testing

extension PtyTests {
    @Suite struct Drawing {
        @Test("letters, lines, wide and combined, with the cursor on the selection")
        func firstFrame() throws {
            let program = try probe()
            #expect(program.line(0) == "Prøve   ─── │ …")
            #expect(program.line(1) == "> Blåbærgrød på Ærø")
            #expect(program.line(3) == "  cafe\u{301} med hatte")
            #expect(program.line(4) == "  漢字 er brede")
            #expect(program.cursor == .init(column: 2, row: 1))
            #expect(program.isAlternateScreen)
            #expect(program.cell(column: 0, row: 0).isBold)
            #expect(program.cell(column: 0, row: 1).isBold)
            #expect(!program.cell(column: 0, row: 1).isReverse)
            #expect(program.pieces == 1)
            program.send("\u{1B}[B")
            #expect(program.wait(for: "key down"))
            #expect(program.cursor == .init(column: 2, row: 2))
            program.send("q")
            #expect(program.waitForEnd() == .exited(0))
            #expect(!program.isAlternateScreen)
            #expect(program.modesAreRestored)
            #expect(program.text.contains("left by q"))
        }

        @Test("an idle second sends nothing, a move few bytes in one piece, an unknown key none")
        func bytes() throws {
            for (arguments, limit) in [(["--quiet"], 30), (["--quiet", "--row-bold"], 100)] {
                let program = try PtyProgram(PtyProgram.built("terminal-probe"), arguments)
                program.wait(for: "punkt seks")
                program.settle()
                print("first frame: \(program.output.count) bytes in \(program.timeToLatestOutput)")
                program.mark()
                program.pass(.seconds(1))
                #expect(program.bytesSinceMark == 0)
                program.send("\u{1B}[99~x")
                program.pass(.milliseconds(300))
                #expect(program.bytesSinceMark == 0)
                for row in 2...4 {
                    program.mark()
                    program.send("\u{1B}[B")
                    #expect(program.wait { $0.cursor.row == row })
                    program.settle()
                    print("a move: \(program.bytesSinceMark) bytes")
                    #expect(program.bytesSinceMark <= limit)
                    #expect(program.piecesSinceMark == 1)
                }
            }
        }
    }
}
