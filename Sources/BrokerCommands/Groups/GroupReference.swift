internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// `004512/0001`, or `004512` for a parent.
enum GroupReference: ExpressibleByArgument {
    case group(GroupNumber)
    case parent(String)

    init?(argument: String) {
        if argument.contains("/") {
            guard let number = GroupNumber(argument: argument) else { return nil }
            self = .group(number)
        } else {
            self = .parent(argument)
        }
    }

    static var defaultCompletionKind: CompletionKind { Completions.stored(.groups) }

    /// The heading of its page.
    var title: String {
        switch self {
        case .group(let number): "Group \(number.parent)/\(number.suffix)"
        case .parent(let id): "Group \(id)"
        }
    }
}
