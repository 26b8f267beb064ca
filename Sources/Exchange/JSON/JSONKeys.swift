/// The keys that an object has had so far. Compared as bytes: Swift's strings are equal when only
/// their normalisation differs.
struct JSONKeys {
    private var few: [String] = []
    private var many: Set<[UInt8]> = []

    /// An object of the format has seventeen; looking through so few is quicker than a set.
    private static let fewest = 24

    /// False where it was there before.
    mutating func insert(_ key: String) -> Bool {
        if !many.isEmpty { return many.insert(Array(key.utf8)).inserted }
        if few.contains(where: { $0 == key && $0.utf8.elementsEqual(key.utf8) }) { return false }
        few.append(key)
        if few.count > Self.fewest {
            many = Set(few.map { Array($0.utf8) })
            few = []
        }
        return true
    }
}
