public import PolicyModel

/// What the browser asks of the in-tray and the out-tray: two folders, and no other file. The
/// runtime does it beside the browser and answers with ``Event/tray(ticket:_:)`` of the same ticket.
public enum TrayRequest: Hashable, Sendable {
    /// What lies in the in-tray.
    case list
    case read(TrayImport)
    case write(TrayExport)
}

/// A file that lies in the in-tray.
public struct TrayFile: Hashable, Sendable {
    /// Without its folder.
    public let name: String
    public let bytes: Int
    /// When it was put there.
    public let day: CalendarDay?

    public init(name: String, bytes: Int, day: CalendarDay?) {
        self.name = name
        self.bytes = bytes
        self.day = day
    }
}

/// One file of the in-tray into one hearing.
public struct TrayImport: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
        /// Onto the hearing that is open: passage with passage, people's work kept.
        case thisHearing
        case newHearing
    }

    public var file: String
    public var target: Target
    /// The id of the earlier document that it stands for; nil: the reader tells.
    public var replaces: String?
    /// Only tells what it would do.
    public var isTrial: Bool

    public init(
        file: String, target: Target = .thisHearing, replaces: String? = nil, isTrial: Bool
    ) {
        self.file = file
        self.target = target
        self.replaces = replaces
        self.isTrial = isTrial
    }
}

/// What is shown, as a file in the out-tray. Never over a file that is there.
public struct TrayExport: Hashable, Sendable {
    public var form: TrayForm
    public var filter: Filter
    /// False only when it was asked for; the file's name then says so.
    public var isMasked: Bool

    public init(form: TrayForm, filter: Filter, isMasked: Bool) {
        self.form = form
        self.filter = filter
        self.isMasked = isMasked
    }
}

/// The forms that what is shown can leave in.
public enum TrayForm: String, Hashable, Sendable, CaseIterable {
    case reportWord
    case reportHTML
    case reportMarkdown
    case html
    case markdown
    case sheet
    case json
}

/// How far a piece of work has come. Each step is done when the next is told.
public enum TrayStep: Hashable, Sendable {
    case reading
    case saving
    case masking
    case setting
    case writing
}

public enum TrayReply: Hashable, Sendable {
    /// Newest first.
    case files([TrayFile])
    /// The step that begins now, from 1.
    case step(TrayStep, number: Int, of: Int)
    /// What an import would do, and into what it could go; into nothing where it is there already.
    case trial(TrayImport, told: [SafeText], targets: [TrayImport.Target])
    /// It may stand for one of these documents, and only a person can say which.
    case unclear(TrayImport, documents: [String])
    /// It is done: what there is to tell. A changed hearing has come before it.
    case done([SafeText])
    /// In the user's language. Nothing was changed.
    case failed(SafeText)
}
