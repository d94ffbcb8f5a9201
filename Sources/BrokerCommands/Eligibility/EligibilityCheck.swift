internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Whether a member of the profile's groups is covered.
struct EligibilityCheck: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check whether a person, or each person in a file, is covered.",
        discussion: Help.examples(
            "broker eligibility check --member R10024381 --dob 1982-04-22",
            "broker eligibility check --last-name Garcia --dob-stdin < birth.txt",
            "broker eligibility check --member R10024381 --dob-stdin --as-of 2027-01-01",
            "broker eligibility check --batch people.csv -o answers.csv",
            "broker eligibility check --batch inquiry.edi -o answer.edi",
            prose: """
                The date of birth is always required. Other users of the machine can see a command line while it runs, so omit --dob at a terminal to be \
                prompted for it. In a script, use --dob-stdin, or --batch with a file.

                The status is 0 if the person is covered on the date, and 1 if not covered, not found, or several match; see the columns status and reason. Case, \
                accents, spaces and punctuation in names and numbers do not matter. Only members of the profile's groups are found.

                --batch reads a CSV with the columns date_of_birth and member_id or last_name, optionally first_name and as_of. It writes one row per input row in the \
                same order and copies the other columns. It can also read an X12 270 and write the 271. The status is 0 if all rows were \
                answered, whatever the answers; 65 if some could not be checked, which have the status error; 75 if too many matched nobody and the rest was not \
                answered. Lookups that match nobody are logged, and after ten of them you must wait (75).
                """))

    @Option(
        name: .customLong("member"),
        help: ArgumentHelp("The subscriber ID or the member's own number.", valueName: "id"))
    var memberID: String?

    @Option(name: .customLong("last-name"), help: ArgumentHelp("The last name.", valueName: "name"))
    var lastName: String?

    @Option(
        name: .customLong("first-name"),
        help: ArgumentHelp("The first name, if several would match.", valueName: "name"))
    var firstName: String?

    @Option(help: ArgumentHelp("The date of birth. Other users of the machine can see it.", valueName: "date"))
    var dob: CalendarDate?

    @Flag(name: .customLong("dob-stdin"), help: "Read the date of birth from standard input.")
    var dobFromStandardInput = false

    @Option(
        help: ArgumentHelp(
            "Check all rows of this CSV, or answer this X12 270; '-' is standard input.", valueName: "file"),
        completion: .file())
    var batch: String?

    @Option(
        name: .customLong("control-number"), parsing: .unconditional,
        help: ArgumentHelp("The first ISA13 of a 271; later ones count up.", valueName: "number"))
    var controlNumber: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if batch != nil {
            guard memberID == nil, lastName == nil, firstName == nil, dob == nil, !dobFromStandardInput else {
                throw ValidationError("--batch reads the people from its file; omit the other options.")
            }
        } else {
            guard memberID != nil || lastName != nil else {
                throw ValidationError("Name the person with --member or --last-name, or use --batch with a file.")
            }
            if dob != nil, dobFromStandardInput { throw ValidationError("Use --dob or --dob-stdin, not both.") }
            if controlNumber != nil { throw ValidationError("--control-number needs --batch with a 270.") }
        }
        if let controlNumber, !(1...999_999_999).contains(controlNumber) {
            throw ValidationError("--control-number must be from 1 to 999999999.")
        }
    }

    func run(_ context: CommandContext) throws {
        if let batch {
            return try EligibilityBatchRun(
                path: batch, controlNumber: controlNumber, output: output, global: global, context: context
            ).run()
        }
        let table = try Output(
            context, global, output, columns: EligibilityColumns.ofOne, defaults: EligibilityColumns.defaultsOfOne,
            title: "Eligibility")
        let invocation = try Invocation(context, global)
        let service = try EligibilityService(store: invocation.store, viewer: invocation.viewer())
        EligibilityService.sql.forEach { invocation.explain($0 + ";") }
        let question = try question(invocation)
        let answer = try table.render { write in
            try withoutActuallyEscaping(write) {
                try service.check(question, columns: table.columns.map(\.key), row: $0)
            }
        }
        try context.output.flush()
        guard answer.status != .covered else { return }
        invocation.warn(words(answer.status, answer.reason))
        throw Failure.silent(.negative)
    }

    private func question(_ invocation: Invocation) throws -> EligibilityQuestion {
        var question = EligibilityQuestion()
        question.memberID = memberID
        question.lastName = lastName
        question.firstName = firstName
        question.birthOn = try dob ?? askedBirthDate(invocation.prompt)
        return question
    }

    /// Typed without echo, as it is protected.
    private func askedBirthDate(_ prompt: Prompt) throws -> CalendarDate {
        let text = try prompt.secret("date of birth", fromStandardInput: dobFromStandardInput, option: "--dob-stdin")
        guard let date = CalendarDate(reading: text) else {
            throw Failure.usage("the date of birth is not a date", hint: "write it as \(CalendarDate.forms)")
        }
        return date
    }

    private func words(_ status: EligibilityStatus, _ reason: EligibilityReason?) -> String {
        let what = status.rawValue.split(separator: "_").joined(separator: " ")
        let next = status == .ambiguous ? "; add --first-name or --member" : ""
        return reason.map { "\(what): \($0.meaning)\(next)" } ?? what
    }
}
