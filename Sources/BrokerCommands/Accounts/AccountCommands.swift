internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// My account (ACC-1, ACC-2).
struct AccountCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Your account: what the carrier has on file, and your secret questions.",
        discussion: Help.examples("broker account show", "broker account questions"),
        subcommands: [AccountShow.self, AccountQuestions.self])

    @OptionGroup var global: GlobalOptions
}

/// ACC-1.
struct AccountShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what the carrier has on file for you.",
        discussion: Help.examples("broker account show", "broker account show --format json"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let columns = AccountService.columns
        let table = try Output(
            context, global, output, columns: columns, defaults: columns.map(\.key), title: "Account")
        let session = try Session(context, global)
        let service = AccountService(store: session.store, viewer: try session.viewer())
        try table.renderObject { row in try service.show(table.columns.map(\.key), into: row) }
    }
}

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
        let session = try Session(context, global)
        let service = AccountService(store: session.store, viewer: try session.viewer())
        let password = try session.prompt.secret(
            "Password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        let chosen = try SecretQuestionInput(questions: questions, fromStandardInput: answersFromStandardInput).ask(
            session)
        try service.setQuestions(chosen, password: password)
        session.note("your secret questions are changed")
    }
}
