internal import BrokerPortal
internal import ByteStreams
internal import Tabular
internal import X12

/// A file of questions: a CSV answered by a table, or a 270 by a 271; its content tells which.
struct EligibilityBatchRun {
    let path: String
    let controlNumber: Int?
    let output: OutputOptions
    let global: GlobalOptions
    let context: CommandContext

    func run() throws {
        let source = try ByteStreams.ByteSource(path: path, standardInput: context.input)
        let totals = try EligibilityBatch.isInquiry(source) ? respond(source) : check(source)
        try context.output.flush()
        guard !totals.isCutShort else {
            throw Failure(
                .tooManyMisses,
                "more than half of the rows found nobody, so the rest was not answered",
                hint: "check the file and the profile, and ask later for what is missing")
        }
        let errors = totals.count(.error)
        guard errors == 0 else {
            throw Failure(
                .questionsRefused,
                "\(name): \(counted(errors, "row")) could not be asked; the answer has the status error there")
        }
    }

    private var name: String { path == "-" ? "standard input" : path }

    private func check(_ source: ByteStreams.ByteSource) throws -> EligibilityTotals {
        guard controlNumber == nil else {
            throw Failure.usage("--control-number belongs to a 270, and \(name) is none")
        }
        let batch = try EligibilityBatch(source, fileName: name)
        let table = try Output(
            context, global, output, columns: batch.columns, defaults: batch.defaults, title: "Eligibility")
        let invocation = try Invocation(context, global)
        let service = try EligibilityService(store: invocation.store, viewer: invocation.viewer())
        EligibilityService.sql.forEach { invocation.explain($0 + ";") }
        let totals = try table.render { write in
            try withoutActuallyEscaping(write) {
                try service.checkAll(batch, columns: table.columns.map(\.key), row: $0)
            }
        }
        try context.output.flush()
        invocation.note(summary(totals))
        return totals
    }

    private func respond(_ source: ByteStreams.ByteSource) throws -> EligibilityTotals {
        guard output.format == nil, output.columns == nil else {
            throw Failure.usage(
                "a 270 is answered by a 271, which has no format and no columns to choose",
                hint: "turn the answer into rows with 'broker edi convert'")
        }
        var options = output
        options.format = FormatName(argument: "table")
        let target = try Output(context, global, options, columns: [], defaults: [], title: "271")
        let invocation = try Invocation(context, global)
        let service = try EligibilityService(store: invocation.store, viewer: invocation.viewer())
        let totals = try target.renderText { sink in
            try service.respond(
                { try source.read(into: $0) }, controlNumber: controlNumber ?? 1, output: { try sink.write($0) })
        }
        try context.output.flush()
        invocation.note(summary(totals))
        return totals
    }

    private func summary(_ totals: EligibilityTotals) -> String {
        let parts = EligibilityStatus.allCases.filter { totals.count($0) > 0 }.map {
            "\(totals.count($0)) \($0.rawValue.split(separator: "_").joined(separator: " "))"
        }
        return ([counted(totals.checks, "check")] + parts).joined(separator: ", ")
    }
}
