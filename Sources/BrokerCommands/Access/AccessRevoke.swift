internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Revokes a broker's access.
struct AccessRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Revoke a broker's access to your group's billing and enrollment.",
        discussion: Help.examples("broker access revoke --broker 1001001/0010432"))

    @OptionGroup var target: AccessTarget
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let group = try target.service(invocation).revoke(target.broker, group: target.group)
        invocation.note("revoked the access of \(target.broker) to group \(group)")
    }
}
