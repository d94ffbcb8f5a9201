internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Grants a broker access.
struct AccessGrant: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Grant a broker access to your group's billing and enrollment.",
        discussion: Help.examples(
            "broker access grant --broker 1001001/0010432",
            "broker access grant --broker 1001001/0010432 --group 004512/0001",
            prose:
                "Only a group's administrator can grant access; a broker cannot do it for them. Ask the broker for the NPN and Broker ID."
        ))

    @OptionGroup var target: AccessTarget
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let group = try target.service(invocation).grant(target.broker, group: target.group)
        invocation.note("granted \(target.broker) access to billing and enrollment of group \(group)")
    }
}
