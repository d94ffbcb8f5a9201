internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// What finds a contracting record.
struct RecordOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The National Producer Number.", valueName: "npn"))
    var npn: String

    @Flag(name: .customLong("tax-id-stdin"), help: "Read the Tax ID (EIN or SSN) from standard input.")
    var taxIDFromStandardInput = false

    func taxID(_ invocation: Invocation) throws -> String {
        try invocation.prompt.secret("Tax ID", fromStandardInput: taxIDFromStandardInput, option: "--tax-id-stdin")
    }
}

extension Invocation {
    var registration: RegistrationService {
        RegistrationService(store: store, now: context.now)
    }
}
