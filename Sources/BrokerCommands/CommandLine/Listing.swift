internal import BrokerPortal
internal import Tabular

/// What every plain list does: check the columns, open the store, stream the rows, and say when a limit cut them.
struct Listing {
    let context: CommandContext
    let global: GlobalOptions
    let output: OutputOptions
    let list: ListOptions

    /// - Parameters:
    ///   - defaults: the keys shown without asking; all where none are given.
    ///   - rows: gives the rows, and tells whether the limit left some out.
    func run(
        columns: [Column], defaults: [String]? = nil, title: String,
        rows: (Invocation, ListRequest, (RowBuffer) throws -> Void) throws -> Bool
    ) throws {
        let table = try Output(
            context, global, output, columns: columns, defaults: defaults ?? columns.map(\.key), title: title)
        let request = try table.request(list)
        let invocation = try Invocation(context, global)
        let isCut = try table.render { write in
            try withoutActuallyEscaping(write) { try rows(invocation, request, $0) }
        }
        if isCut { invocation.warn("--limit cut the list; there are more") }
    }
}
