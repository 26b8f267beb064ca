/// When the machine is too busy to be judged on.
enum Noise {
    /// A baseline whose middle half swings by more than this factor is none.
    static let limit = 1.5
    /// The same key, pressed at the same place in three browsers, swings by no more.
    static let keys = 2.0
}
