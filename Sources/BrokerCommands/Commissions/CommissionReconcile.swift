internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Compares what statements pay with what was due, line by line.
struct CommissionReconcile: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "Check every line of your statements against what was due.",
        discussion: Help.examples(
            "broker commissions reconcile --open", "broker commissions reconcile --month 2026-10 -o october.xlsx",
            "broker commissions reconcile --statement BRK_GRP_STMNT_CA_2026-11-06 --exit-code",
            "broker commissions reconcile --accept 3f9c2ab81d07 --note 'paid by check 118'",
            "broker commissions reconcile --dispute -o dispute.xlsx",
            prose: """
                What was due comes from the agreements ('broker import agreements.yaml'), the bills and payments of groups, their enrollment where no bill is \
                known, and the broker of record of each month. Every line gets one verdict, the first that fits of: \
                \(Verdict.allCases.map(\.rawValue).joined(separator: ", ")). What is due and stands on no line is missing, pending while it may still come, or \
                not due. A row is open until its difference is explained, made good by another line, or settled with --accept; a settlement holds while \
                its figures stay the same, and --reopen takes it back. Sums go to standard error. A workbook has a sheet a verdict. --dispute writes \
                what is open for the carrier, as CSV or XLSX. With --exit-code the status is 1 when anything is open or a statement's totals do not hold.
                """))

    static let defaults = [
        "id", "verdict", "state", "statement", "line", "parent_group_id", "group_suffix_id", "coverage_month",
        "expected",
        "paid", "difference", "reason",
    ]
    static let disputeColumns = [
        "statement", "line", "parent_group_id", "group_suffix_id", "group_name", "coverage_month", "section", "premium",
        "statement_premium", "expected", "paid", "difference", "verdict", "reason", "id",
    ]

    @OptionGroup var options: ReconcileOptions

    @Option(help: ArgumentHelp("Settle this difference; may be repeated. Needs --note.", valueName: "id"))
    var accept: [String] = []

    @Option(help: ArgumentHelp("Take the settlement of this difference back; may be repeated.", valueName: "id"))
    var reopen: [String] = []

    @Option(help: ArgumentHelp("Why the differences are settled.", valueName: "text"))
    var note: String?

    @Flag(help: "Write what is open, for the carrier, to the file of -o.")
    var dispute = false

    @Flag(name: .customLong("exit-code"), help: "End with status 1 when anything is open.")
    var exitCode = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if accept.isEmpty != (note == nil) { throw ValidationError("--accept and --note go together.") }
        if !accept.isEmpty || !reopen.isEmpty, dispute || exitCode {
            throw ValidationError("--accept and --reopen stand without --dispute and --exit-code.")
        }
        if dispute, output.output == nil { throw ValidationError("--dispute needs a file: -o dispute.xlsx.") }
    }

    func run(_ context: CommandContext) throws {
        if !accept.isEmpty || !reopen.isEmpty { return try settle(Invocation(context, global)) }
        let table = try Output(
            context, global, output, columns: ReconciliationService.columns,
            defaults: dispute ? Self.disputeColumns : Self.defaults, title: dispute ? "Dispute" : "Reconciliation")
        if dispute, table.chosenFormat != .xlsx, table.chosenFormat != .csv {
            throw Failure.usage("--dispute writes CSV or XLSX", hint: "name the file dispute.csv or dispute.xlsx")
        }
        let request = try table.request(list)
        let isBook = table.chosenFormat == .xlsx && !dispute
        if isBook, list.limit != nil || list.offset > 0 {
            throw Failure.usage(
                "a workbook has all rows", hint: "leave out --limit and --offset, or choose another format")
        }
        let invocation = try Invocation(context, global)
        var wanted = options.request
        wanted.onlyOpen = wanted.onlyOpen || dispute
        let result = try ReconciliationService(store: invocation.store, viewer: invocation.viewer()).reconcile(wanted)
        if isBook {
            try table.renderSections(try result.sections(request))
        } else if try table.render({ write in try result.rows(request, row: write) }) {
            invocation.warn("--limit cut the list; there are more")
        }
        try context.output.flush()
        say(result, invocation)
        if exitCode, result.open > 0 || !result.problems.isEmpty { throw Failure.silent(.negative) }
    }

    private func settle(_ invocation: Invocation) throws {
        let service = try ReconciliationService(store: invocation.store, viewer: invocation.viewer())
        if let note { try service.accept(accept, note: note) }
        try service.reopen(reopen)
        if !accept.isEmpty { invocation.note("\(counted(accept.count, "difference")) settled") }
        if !reopen.isEmpty { invocation.note("\(counted(reopen.count, "settlement")) taken back") }
    }

    /// The sums by verdict, and what does not hold of the statements' totals.
    private func say(_ result: Reconciliation, _ invocation: Invocation) {
        if result.sums.isEmpty {
            return invocation.warn(
                "there is nothing to compare; statement lines are loaded by 'broker import statements.csv'")
        }
        for sum in result.sums {
            let open = sum.open == 0 ? "" : ", \(sum.open) open"
            invocation.note(
                "\(sum.verdict.rawValue): \(sum.rows)\(open), due \(Money(cents: sum.expected)), paid \(Money(cents: sum.paid)), difference \(Money(cents: sum.expected - sum.paid))"
            )
        }
        invocation.note(
            "due \(Money(cents: result.expected)), paid \(Money(cents: result.paid)), difference \(Money(cents: result.expected - result.paid)); \(result.open) open"
        )
        for unknown in result.unknowns { invocation.warn(unknown) }
        for problem in result.problems { invocation.warn(problem) }
    }
}
