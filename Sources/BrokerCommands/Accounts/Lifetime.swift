internal import ArgumentParser
internal import BrokerPortal

/// `90d`, `12h`, `8w`, at most ten years.
struct Lifetime: ExpressibleByArgument, CustomStringConvertible {
    let seconds: Int64

    init(seconds: Int64) { self.seconds = seconds }

    init?(argument: String) {
        let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 7 * 86_400]
        guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()),
            (1...87_600).contains(count), count * unit <= 3_653 * 86_400
        else { return nil }
        seconds = count * unit
    }

    var description: String { "\(seconds / 86_400)d" }
}
