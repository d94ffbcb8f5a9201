internal import ArgumentParser
internal import BrokerPortal

/// The code, a secret question, a new password.
struct PasswordReset: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Set a new password with the code from the e-mail.",
        discussion: Help.examples(
            "broker password reset", "broker password reset --show-question --code-stdin < code",
            "broker password reset --code-stdin --answers-stdin --password-stdin < code-answer-password",
            prose: """
                Asks one of the account's secret questions. Standard input has one line each for the code, the answer and the new password. --show-question \
                prints the question for the code and changes nothing. After five wrong answers the code stops working.
                """))

    @Flag(name: .customLong("show-question"), help: "Print the secret question for the code.")
    var showQuestion = false

    @Flag(name: .customLong("code-stdin"), help: "Read the code from standard input.")
    var codeFromStandardInput = false

    @Flag(name: .customLong("answers-stdin"), help: "Read the answer from standard input.")
    var answerFromStandardInput = false

    @Flag(name: .customLong("password-stdin"), help: "Read the new password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = PasswordService(store: invocation.store, now: context.now)
        let code = try invocation.prompt.secret(
            "Code", fromStandardInput: codeFromStandardInput, option: "--code-stdin")
        let question = try service.question(code: code)
        if showQuestion {
            try context.answer(line: question)
            return
        }
        let answer = try invocation.prompt.secret(
            question, fromStandardInput: answerFromStandardInput, option: "--answers-stdin")
        let password = try invocation.prompt.newSecret(
            "New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        let email = try service.reset(code: code, answer: answer, password: password)
        invocation.note("set the password of \(email); log in with: broker login \(email)")
    }
}
