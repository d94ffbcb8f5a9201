internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Three new secret questions.
struct AccountQuestions: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions", abstract: "Choose three new secret questions.",
        discussion: Help.examples(
            "broker account questions",
            "broker account questions --password-stdin --answers-stdin --question 'First street?' --question 'First school?' --question 'First car?' < secrets",
            prose: "Standard input has one line each for your password and the three answers."))

    @Flag(name: .customLong("password-stdin"), help: "Read your password from standard input.")
    var passwordFromStandardInput = false

    @Flag(name: .customLong("answers-stdin"), help: "Read the three answers from standard input.")
    var answersFromStandardInput = false

    @Option(
        name: .customLong("question"),
        help: ArgumentHelp("A secret question; use this option three times.", valueName: "text"))
    var questions: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = AccountService(store: invocation.store, viewer: try invocation.viewer())
        let password = try invocation.prompt.secret(
            "Password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        let chosen = try SecretQuestionInput(questions: questions, fromStandardInput: answersFromStandardInput).ask(
            invocation)
        try service.setQuestions(chosen, password: password)
        invocation.note("changed your secret questions")
    }
}
