internal import Foundation

/// Many measurements of one thing.
struct Samples {
    private var sorted: [Double] = []

    init(_ values: [Double] = []) { sorted = values.sorted() }

    var count: Int { sorted.count }
    var isEmpty: Bool { sorted.isEmpty }

    /// The value that this share lies at or under, by the nearest rank; infinite of nothing.
    func percentile(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return .infinity }
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[min(sorted.count, max(1, rank)) - 1]
    }

    var median: Double {
        guard !sorted.isEmpty else { return .infinity }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    var p95: Double { percentile(0.95) }
    var p99: Double { percentile(0.99) }
    var largest: Double { sorted.last ?? .infinity }
    /// How much the middle half varies: 1 for not at all.
    var spread: Double {
        isEmpty || percentile(0.25) <= 0 ? .infinity : percentile(0.75) / percentile(0.25)
    }
}

/// value = factor × size to the exponent, by least squares on the logarithms.
struct Growth {
    let exponent: Double
    let factor: Double

    /// nil for fewer than two points. What is nothing counts as a thousandth.
    init?(_ points: [(size: Int, value: Double)]) {
        guard points.count > 1 else { return nil }
        let xs = points.map { log(Double($0.size)) }
        let ys = points.map { log(max($0.value, 0.001)) }
        let x = xs.reduce(0, +) / Double(xs.count)
        let y = ys.reduce(0, +) / Double(ys.count)
        let covariance = zip(xs, ys).map { ($0 - x) * ($1 - y) }.reduce(0, +)
        let variance = xs.map { ($0 - x) * ($0 - x) }.reduce(0, +)
        guard variance > 0 else { return nil }
        exponent = covariance / variance
        factor = exp(y - exponent * x)
    }

    /// The size at which the value reaches a limit; nil where it does not grow so.
    func size(reaching limit: Double) -> Double? {
        guard exponent > 0.02 else { return nil }
        return pow(limit / factor, 1 / exponent)
    }
}

extension Duration {
    var milliseconds: Double { self / .milliseconds(1) }
}

extension Int {
    /// 100,000
    var grouped: String {
        var digits = ""
        for (at, digit) in String(self).reversed().enumerated() {
            if at > 0 && at % 3 == 0 { digits.append(",") }
            digits.append(digit)
        }
        return String(digits.reversed())
    }
}

extension Double {
    /// Three telling digits, thousands parted.
    var short: String {
        guard isFinite else { return "–" }
        if magnitude >= 1_000 { return Int(rounded()).grouped }
        if magnitude >= 100 { return String(Int(rounded())) }
        let places = magnitude >= 10 ? 1 : 2
        return String(format: "%.\(places)f", self)
    }
}
