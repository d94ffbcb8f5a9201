internal import ArgumentParser
internal import BrokerPortal

/// `bob,commissions`.
struct PermissionNames: ExpressibleByArgument {
    let tools: Set<Permission>

    init?(argument: String) {
        let names = argument.split(separator: ",").map(String.init)
        let tools = names.compactMap(Permission.init)
        guard !names.isEmpty, tools.count == names.count else { return nil }
        self.tools = Set(tools)
    }

    static var allValueStrings: [String] { Permission.allCases.map(\.rawValue) }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
