internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Whose access to what.
struct AccessTarget: ParsableArguments {
    @Option(help: ArgumentHelp("The broker, by NPN and Broker ID.", valueName: "npn/broker-id"))
    var broker: EmployerAccessService.Broker

    @Option(help: ArgumentHelp("The group, where you administer several.", valueName: "parent/suffix"))
    var group: GroupNumber?

    /// - Throws: 77 for anybody but an employer.
    func service(_ invocation: Invocation) throws -> EmployerAccessService {
        guard let employer = try invocation.employer() else {
            // Who is nobody at all hears that first.
            _ = try invocation.viewer()
            throw Failure(
                .employerNeeded, "only the group's administrator may do this",
                hint: "the operator invites him: broker admin employer PARENT/SUFFIX")
        }
        return EmployerAccessService(store: invocation.store, employer: employer)
    }
}
