/// What `edi check` tells of one file.
public struct CheckReport: Sendable, Equatable {
    /// The counts.
    public var summary = ReadSummary()
    /// The findings, in the order of the file; at most as many as were asked for.
    public var findings: [Finding] = []
    /// How many findings were left out, by code, because there were too many.
    public var omitted: [FindingCode: Int] = [:]
    /// How many findings there are of each code, kept or not.
    public var counts: [FindingCode: Int] = [:]

    /// An empty report.
    public init() {}

    /// The verdict: no error among the findings, kept or not.
    public var isSound: Bool { summary.isSound }
}

/// Reads any X12 stream and reports on it, whatever sets it holds.
public struct Checker: Sendable {
    /// How many findings of one code are kept; the rest is counted.
    public var limitPerCode: Int

    /// A checker; by default it keeps a thousand findings of each code, so that memory has a bound.
    public init(limitPerCode: Int = 1000) { self.limitPerCode = limitPerCode }

    /// Reads to the end; throws only what the source throws. With `today`, dates in the future are found.
    public func check(_ source: @escaping ByteSource, today: X12Date? = nil) throws -> CheckReport {
        let reader = X12Reader(source, today: today)
        var report = CheckReport()
        while let event = try reader.next() {
            guard case .finding(let finding) = event else { continue }
            report.counts[finding.code, default: 0] += 1
            if report.counts[finding.code, default: 0] <= limitPerCode {
                report.findings.append(finding)
            } else {
                report.omitted[finding.code, default: 0] += 1
            }
        }
        report.summary = reader.summary
        return report
    }
}
