internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ACC-2: three new secret questions.
struct AccountQuestions: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions", abstract: "Choose three new secret questions.",
        discussion: Help.examples(
            "broker account questions",
            "broker account questions --password-stdin --answers-stdin --question 'First street?' --question 'First school?' --question 'First car?' < secrets",
            prose: "From standard input come, a line each: your password, then the three answers."))

    @Flag(name: .customLong("password-stdin"), help: "Read your password from standard input.")
    var passwordFromStandardInput = false

    @Flag(name: .customLong("answers-stdin"), help: "Read the three answers from standard input.")
    var answersFromStandardInput = false

    @Option(name: .customLong("question"), help: ArgumentHelp("A secret question; give three.", valueName: "text"))
    var questions: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(AccountService.init)
        let password = try invocation.prompt.secret(
            "Password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        let chosen = try SecretQuestionInput(questions: questions, fromStandardInput: answersFromStandardInput).ask(
            invocation)
        try service.setQuestions(chosen, password: password)
        invocation.note("your secret questions are changed")
    }
}
