import Testing

@testable import Browser

@Suite struct ConfigTests {
    @Test func keysThemeAndLines() throws {
        var config = BrowserConfig()
        let faults = config.read(
            """
            # Mine.
            theme = light
            lines=ascii
            key.filter = F2 <F2>

            database = /x
            """)
        // "F2" is two keys in a row, not one.
        #expect(faults.map(\.line) == [4])
        #expect(config.theme == "light" && config.lines == "ascii")
        #expect(config.read("key.filter = æ <F2>\nkey.overview = f").isEmpty)
        let keymap = config.keymap
        #expect(keymap[.panes, .character("æ")] == .filter)
        #expect(keymap[.reader, .function(2)] == .filter)
        #expect(keymap[.panes, .character("f")] == .overview)
        #expect(keymap[.panes, .character("o")] == nil)
        #expect(keymap[.picker, .up] == .moveUp)
    }

    @Test func aWrongLineIsNamedAndTheRestIsUsed() {
        var config = BrowserConfig()
        let faults = config.read(
            """
            theme = pink
            hello
            key.fly = f
            key.filter = <Flap>
            key.accept = f
            colour = red
            key.search = f
            key.overview = f
            lines = ascii
            """)
        #expect(faults.map(\.line) == [1, 2, 3, 4, 5, 6, 8])
        #expect(config.lines == "ascii")
        #expect(config.keymap[.panes, .character("f")] == .search)
        let told = faults.map { $0.told(Fixture.danish) }
        #expect(told[0] == "linje 1: pink kendes ikke; der findes dark, light, monochrome, auto.")
        #expect(told.allSatisfy { $0.hasPrefix("linje ") && !$0.contains("{") })
    }

    @Test func theUsersFileWins() {
        var config = BrowserConfig()
        #expect(config.read("theme = light\nkey.zoom = f").isEmpty)
        #expect(config.read("theme = dark\nkey.zoom = Z").isEmpty)
        #expect(config.theme == "dark")
        #expect(config.keymap[.panes, .character("Z")] == .zoom)
        #expect(config.keymap[.panes, .character("f")] == .filter)
    }

    /// Nobody locks themselves out.
    @Test func helpAndCloseKeepTheirKeys() {
        var config = BrowserConfig()
        #expect(config.read("key.filter = q\nkey.search = ?").isEmpty)
        #expect(config.keymap[.panes, .character("q")] == .close)
        #expect(config.keymap[.panes, .character("?")] == .help)
    }
}
