internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// A command that answers in any format. It cannot write an answer that it did not declare.
protocol AnsweringCommand: BrokerCommand {
    /// What it answers.
    static var answer: Answer { get }
    /// What it answers with an option that says so.
    static var variants: [Answer] { get }
    var output: OutputOptions { get }
}

/// Takes the rows of an answer.
typealias RowSink = (RowBuffer) throws -> Void

extension AnsweringCommand {
    static var variants: [Answer] { [] }

    /// All of its answers.
    static var answers: [Answer] { [answer] + variants }

    /// Writes a list: checks the columns, opens the store, streams the rows, and says when a limit cut them.
    ///
    /// - Parameters:
    ///   - list: the order and the part that were asked for; `nil` where the command takes none.
    ///   - rows: gives the rows, and tells whether the limit left some out.
    /// - Returns: what the command goes on with.
    @discardableResult
    func writeList(
        _ context: CommandContext, _ list: ListOptions? = nil, answer: Answer = Self.answer, title: String? = nil,
        rows: (Invocation, ListRequest, RowSink) throws -> Bool
    ) throws -> Invocation {
        let table = try table(context, answer, title: title)
        var request = try list.map(table.request) ?? table.request
        let invocation = try Invocation(context, global)
        request.explain = invocation.explain
        let isCut = try table.render { write in
            try withoutActuallyEscaping(write) { try rows(invocation, request, $0) }
        }
        try context.output.flush()
        if isCut { invocation.warn("--limit cut the list; there are more") }
        return invocation
    }
}

/// A command that answers with a list and does nothing else.
protocol ListingCommand: AnsweringCommand {
    var list: ListOptions { get }

    /// Gives the rows, and tells whether the limit left some out.
    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool
}

extension ListingCommand {
    func run(_ context: CommandContext) throws { try writeList(context, list, rows: rows) }
}
