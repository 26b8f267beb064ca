import Language

/// How far the user has moved the lines between panes with `+` and `-`, in cells from where they
/// stand by themselves. The layout keeps every pane readable whatever stands here.
struct PaneSizes: Hashable, Sendable {
    /// Two by two: the upright line.
    var left = 0
    /// The line between upper and lower panes.
    var upper = 0
    /// Three columns: the first and the second line.
    var first = 0
    var second = 0

    /// Plain values for the caller to keep; what is unknown is passed over.
    var kept: [String: Int] {
        ["left": left, "upper": upper, "first": first, "second": second].filter { $1 != 0 }
    }

    init(_ kept: [String: Int] = [:]) {
        // A file that somebody edited must not make the arithmetic of a layout trap.
        func value(_ name: String) -> Int { max(-1_000, min(1_000, kept[name] ?? 0)) }
        left = value("left")
        upper = value("upper")
        first = value("first")
        second = value("second")
    }

    /// One step larger (or smaller) for a pane.
    mutating func grow(_ pane: Pane, by sign: Int, in form: Layout.Form) {
        let isUpper = pane == .sections || (pane == .goals && form == .twoByTwo)
        switch form {
        case .alone: break
        case .twoByTwo:
            left += (pane == .sections || pane == .responses ? 4 : -4) * sign
            upper += (isUpper ? 2 : -2) * sign
        case .threeColumns:
            switch pane {
            case .sections, .goals:
                first += 4 * sign
                upper += (isUpper ? 2 : -2) * sign
            case .responses: second += 4 * sign
            case .remarks: second -= 4 * sign
            }
        }
    }
}

extension BrowserSession {
    /// `+` and `-`.
    mutating func resizePane(by sign: Int) {
        guard layout.form != .alone else {
            say(.paneAlone)
            return
        }
        let before = layout.panes
        let old = paneSizes
        paneSizes.grow(wanted.focus, by: sign, in: layout.form)
        if layout.panes == before {
            // What has no effect is not kept, or it would have to be taken back key by key.
            paneSizes = old
            say(sign > 0 ? .paneLargest : .paneSmallest)
        }
    }
}
