internal import ArgumentParser
internal import BrokerPortal

/// Where the code, the password and the answers come from.
struct CompletionInput {
    var code = false
    var password = false
    var answers = false
    var questions: [String] = []
}

/// REG-6, REG-7, and the same for a staff user (STF-1).
struct RegisterComplete: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "Complete a registration with the code of the e-mail.",
        discussion: Help.examples(
            "broker register complete",
            "broker register complete --code-stdin --password-stdin --answers-stdin --question 'First street?' --question 'First school?' --question 'First car?'",
            prose: """
                Asks for the code, a password and three secret questions with their answers. From standard input they come a line each, in this order: the code, \
                the password, the three answers. A password needs eight characters and must not be a common one.
                """))

    @Flag(name: .customLong("code-stdin"), help: "Read the code from standard input.")
    var codeFromStandardInput = false

    @Flag(name: .customLong("password-stdin"), help: "Read the password from standard input.")
    var passwordFromStandardInput = false

    @Flag(name: .customLong("answers-stdin"), help: "Read the three answers from standard input.")
    var answersFromStandardInput = false

    @Option(name: .customLong("question"), help: ArgumentHelp("A secret question; give three.", valueName: "text"))
    var questions: [String] = []

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let input = CompletionInput(
            code: codeFromStandardInput, password: passwordFromStandardInput, answers: answersFromStandardInput,
            questions: questions)
        try Self.complete(try Invocation(context, global), input)
    }

    static func complete(_ invocation: Invocation, _ input: CompletionInput) throws {
        let service = CompletionService(
            store: invocation.store, now: invocation.context.now)
        let code = try invocation.prompt.secret("Code", fromStandardInput: input.code, option: "--code-stdin")
        try service.check(code: code)
        let password = try invocation.prompt.newSecret(
            "New password", fromStandardInput: input.password, option: "--password-stdin")
        let questions = try SecretQuestionInput(questions: input.questions, fromStandardInput: input.answers).ask(
            invocation)
        let email = try service.complete(code: code, password: password, questions: questions)
        invocation.note("the account \(email) is active; log in with: broker login \(email)")
    }
}

/// Three secret questions, from options and standard input or from a person.
struct SecretQuestionInput {
    let questions: [String]
    let fromStandardInput: Bool

    func ask(_ invocation: Invocation) throws -> [SecretQuestion] {
        guard questions.isEmpty || questions.count == 3 else {
            throw Failure.usage("three secret questions are needed", hint: "give --question three times")
        }
        return try (0..<3).map { index in
            let question =
                try questions.isEmpty
                ? invocation.prompt.text("Secret question \(index + 1)", option: "--question") : questions[index]
            let answer = try invocation.prompt.secret(
                "Answer", fromStandardInput: fromStandardInput, option: "--answers-stdin")
            return SecretQuestion(question: question, answer: answer)
        }
    }
}
