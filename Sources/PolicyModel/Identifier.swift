/// The name of one entity, typed by what it names, so that a goal's id cannot be passed where a
/// response's is wanted. The raw value is what the contract's JSON and the command line show.
public struct Identifier<Entity>: Hashable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { rawValue = value }
}

extension Identifier: CustomStringConvertible {
    public var description: String { rawValue }
}
