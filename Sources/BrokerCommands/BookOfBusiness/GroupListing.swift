internal import BrokerPortal

/// A command that lists the groups of the book.
protocol GroupListing: AnsweringCommand {
    var list: ListOptions { get }
}

extension GroupListing {
    static var answer: Answer {
        .list(
            "Book of Business", BookOfBusinessService.groupColumns, defaults: BookOfBusinessService.defaultGroupColumns)
    }

    /// Writes the groups that pass a filter, then the totals on standard error.
    func writeGroups(_ context: CommandContext, _ filter: (Invocation) throws -> GroupFilter) throws {
        var totals = BookOfBusinessService.Totals()
        let invocation = try writeList(context, list) { invocation, request, write in
            totals = try invocation.service(BookOfBusinessService.init).groups(
                request, filter: filter(invocation), row: write)
            return totals.isCut
        }
        invocation.note("\(counted(totals.rows, "group")), \(counted(totals.subscribers, "active subscriber"))")
    }
}
