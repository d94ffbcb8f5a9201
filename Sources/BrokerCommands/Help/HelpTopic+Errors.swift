internal import BrokerPortal

extension HelpTopic {
    static var errorsText: String {
        """
        ERRORS

        With BROKER_ERRORS=json an error is one JSON object: code, message, hint and exit. These are the codes, by exit status.

        \(ExitStatus.allCases.compactMap(errors(of:)).joined(separator: "\n\n"))

        """
    }

    /// The codes of one exit status under its heading; `nil` where it has none.
    private static func errors(of status: ExitStatus) -> String? {
        let codes = ErrorCode.allCases.filter { $0.kind.status == status }
        guard !codes.isEmpty else { return nil }
        let lines = codes.map { code in
            let gap = String(repeating: " ", count: nameWidth - code.name.utf8.count)
            return "  \(code.name)\(gap)  \(code.meaning)"
        }
        return "\(status.rawValue)  \(status.meaning)\n" + lines.joined(separator: "\n")
    }

    private static let nameWidth = ErrorCode.allCases.map(\.name.utf8.count).max() ?? 0
}
