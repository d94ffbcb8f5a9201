internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Registration (REG-1 to REG-8). Without a command it leads a person at the terminal through all of it.
struct RegisterCommands: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Register as a broker, or complete the registration of a staff user.",
        discussion: Help.examples(
            "broker register", "broker register lookup 17650001", "broker register send 17650001",
            "broker register complete",
            prose: """
                NPN and Tax ID must stand on one contracting record. A code goes to the e-mail address on file, works once and for 48 hours, and makes the \
                account. 'broker register' alone asks for everything, one step after the other.
                """),
        subcommands: [
            RegisterLookup.self, RegisterSend.self, RegisterResend.self, RegisterComplete.self, RegisterCorrect.self,
            RegisterStatus.self,
        ])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard context.isInputTerminal, !global.noInput else {
            throw Failure.usage(
                "'broker register' needs a command where nobody can be asked",
                hint: "one of lookup, send, resend, complete, correct, status")
        }
        let invocation = try Invocation(context, global)
        let prompt = invocation.prompt
        let npn = try prompt.text("NPN", option: "an argument")
        let taxID = try prompt.secret("Tax ID", fromStandardInput: false, option: "--tax-id-stdin")
        try RegisterLookup.show(npn, taxID, invocation, try OutputOptions.parse([]), context)
        try context.output.flush()
        guard
            try prompt.text("Is this you? Send the e-mail? (yes or no)", option: "register send").lowercased()
                .hasPrefix("y")
        else {
            invocation.note("nothing was sent; if the record is wrong: broker register correct \(npn)")
            return
        }
        try RegisterSend.send(npn, taxID, again: false, invocation)
        try RegisterComplete.complete(invocation, CompletionInput())
    }
}
