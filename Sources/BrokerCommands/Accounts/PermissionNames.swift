internal import ArgumentParser
internal import BrokerPortal

/// `bob,commissions`.
struct PermissionNames: ExpressibleByArgument {
    let tools: Set<Permission>

    init?(argument: String) {
        guard let tools = Permission.list(argument) else { return nil }
        self.tools = Set(tools)
    }

    static var allValueStrings: [String] { Permission.allCases.map(\.rawValue) }
}
