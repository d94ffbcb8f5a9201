internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Lets a broker in.
struct AccessGrant: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Let a broker into your group's billing and enrollment.",
        discussion: Help.examples(
            "broker access grant --broker 1001001/0010432",
            "broker access grant --broker 1001001/0010432 --group 004512/0001",
            prose:
                "Only a group's administrator may; a broker has no way to do it for him. The broker tells NPN and Broker ID."
        ))

    @OptionGroup var target: AccessTarget
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let group = try target.service(invocation).grant(target.broker, group: target.group)
        invocation.note("\(target.broker) may use billing and enrollment of group \(group)")
    }
}
