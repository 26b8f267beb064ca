import Testing

@testable import Browser

@Test func look() throws {
    for (script, size) in [("fhavn<Enter>", (80, 24)), ("f", (80,24)),("ftil", (80,24)), ("f<Tab><Tab><Tab><Tab>", (60,16)),("f", (30,8)),  ("/cykel<Enter>nn", (80,24)), ("1<Enter><Enter><Right>", (80,24)), ("1<Enter><Enter><Enter><Enter>", (80,24)), ("1<Enter><Enter>", (80,24)), ("1<Enter><Enter><Right>", (40,12)), ("4<Enter>", (80,24)),  ("fnord<Enter>", (80,24)), ("2<Enter>", (80,24)), ("?/mål", (80,24)), ("/skole<Enter>", (120, 40))] {
        let s = try Fixture.session(size.0, size.1).after(script)
        print("=== \(script) \(size) cursor \(s.render().cursor.map { "\($0.column),\($0.row)" } ?? "nil")")
        print(s.screen)
    }
}
