internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// ELG-1, HOME-2: whether a member of the profile's groups is covered.
struct EligibilityCheck: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check whether somebody is covered, or a whole file of people.",
        discussion: Help.examples(
            "broker eligibility check --member R10024381 --dob 1982-04-22",
            "broker eligibility check --last-name Garcia --dob-stdin < birth.txt",
            "broker eligibility check --member R10024381 --dob-stdin --as-of 2027-01-01",
            "broker eligibility check --batch people.csv -o answers.csv",
            "broker eligibility check --batch inquiry.edi -o answer.edi",
            prose: """
                The date of birth is always needed. What stands on a command line can be seen by others on the machine while the command runs: at a terminal leave \
                --dob out and be asked, in a script give it by --dob-stdin, or a file of questions by --batch.

                The status is 0 when somebody is covered on the day, 1 when not: not covered, not found, or several fit, as the columns status and reason say. Case, \
                accents, blanks and punctuation of names and numbers do not count. Only members of the profile's groups are found.

                --batch reads a CSV with the columns date_of_birth and member_id or last_name, and first_name and as_of if there are any; a row in, a row out, in the \
                same order, with the other columns passed through. Or it reads an X12 270, which is answered by a 271. The status is 0 when all rows were \
                answered, whatever the answers; 65 when any could not be asked, which has the status error in the answer; 75 when too many found nobody, and the rest was not \
                answered. Look-ups that find nobody are logged, and after ten of them the next must wait (75).
                """))

    @Option(
        name: .customLong("member"),
        help: ArgumentHelp("The subscriber ID, or the member's own number.", valueName: "id"))
    var memberID: String?

    @Option(name: .customLong("last-name"), help: ArgumentHelp("The last name.", valueName: "name"))
    var lastName: String?

    @Option(
        name: .customLong("first-name"),
        help: ArgumentHelp("The first name, where several would fit.", valueName: "name"))
    var firstName: String?

    @Option(help: ArgumentHelp("The date of birth; others on the machine can see it here.", valueName: "date"))
    var dob: CalendarDate?

    @Flag(name: .customLong("dob-stdin"), help: "Read the date of birth from standard input.")
    var dobFromStandardInput = false

    @Option(
        help: ArgumentHelp(
            "Check all rows of this CSV, or answer this X12 270; - is standard input.", valueName: "file"),
        completion: .file())
    var batch: String?

    @Option(
        name: .customLong("control-number"), parsing: .unconditional,
        help: ArgumentHelp("The first ISA13 of a 271; it counts up.", valueName: "number"))
    var controlNumber: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if batch != nil {
            guard memberID == nil, lastName == nil, firstName == nil, dob == nil, !dobFromStandardInput else {
                throw ValidationError("--batch takes who is asked about from its file; leave out the other options.")
            }
        } else {
            guard memberID != nil || lastName != nil else {
                throw ValidationError("Say who is asked about: --member or --last-name, or --batch with a file.")
            }
            if dob != nil, dobFromStandardInput { throw ValidationError("Give --dob or --dob-stdin, not both.") }
            if controlNumber != nil { throw ValidationError("--control-number belongs to a 270 in --batch.") }
        }
        if let controlNumber, !(1...999_999_999).contains(controlNumber) {
            throw ValidationError("--control-number takes a number from 1 to 999999999.")
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
        let next = status == .ambiguous ? "; choose with --first-name or --member" : ""
        return reason.map { "\(what): \($0.meaning)\(next)" } ?? what
    }
}
