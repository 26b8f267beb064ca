import Testing

@testable import Browser

@Test func look() throws {
    for (script, size) in [("", (80, 24)), ("jj<Enter><Enter>", (80, 24)), ("jj<Enter><Enter>", (120, 40)), ("jj<Enter><Enter><Enter><Enter>", (80,24)), ("fhavn<Enter>", (80, 24)), ("f", (80,24)), ("?", (80,24)), ("/cykel", (80,24)), ("jj<Enter><Enter>z", (80,24)), ("jj<Enter>",(40,12)), ("jj<Enter>",(60,20)), ("", (20,6)), ("jj", (1,1)), ("fØsterv<Enter>", (80,24)), ("3", (80,24))] {
        let s = try Fixture.session(size.0, size.1).after(script)
        print("=== \(script) \(size) cursor \(s.render().cursor.map { "\($0.column),\($0.row)" } ?? "nil")")
        print(s.screen)
    }
}
