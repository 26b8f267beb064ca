/// What the one who started the program may do and is: everything, and the login, unless the forced
/// command of an SSH server says otherwise. Commands read it through ``Host``.
struct Session: Sendable {
    /// `--restricted`: no file but the configured database, no variable of the client's.
    var isRestricted = false
    /// `--read-only` in the forced command: holds for whatever the client asks for.
    var isReadOnly = false
    /// `--database` in the forced command.
    var database: String?
    /// `--user` there, or what the client says where the forced command leaves it open.
    var user: String?

    @TaskLocal static var current = Session()
}
