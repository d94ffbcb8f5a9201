internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The broker and the group of an access.
struct AccessTarget: ParsableArguments {
    @Option(help: ArgumentHelp("The broker, by NPN and Broker ID.", valueName: "npn/broker-id"))
    var broker: EmployerAccessService.Broker

    @Option(help: ArgumentHelp("The group, if you administer several.", valueName: "parent/suffix"))
    var group: GroupNumber?

    /// - Throws: 77 for anyone but an employer.
    func service(_ invocation: Invocation) throws -> EmployerAccessService {
        guard let employer = try invocation.employer() else {
            // Report a missing login first.
            _ = try invocation.viewer()
            throw Failure(
                .employerNeeded, "only the group's administrator may do this",
                hint: "the operator invites them: broker admin employer PARENT/SUFFIX")
        }
        return EmployerAccessService(store: invocation.store, employer: employer)
    }
}
