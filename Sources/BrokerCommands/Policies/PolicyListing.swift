internal import BrokerPortal

/// A command that lists the policies of the individual book.
protocol PolicyListing: AnsweringCommand, DatedCommand {
    var filters: PolicyFilterOptions { get }
    var list: ListOptions { get }
}

extension PolicyListing {
    static var answer: Answer { .list("Policies", PolicyService.columns, defaults: PolicyService.defaultColumns) }

    func writePolicies(_ context: CommandContext, isExport: Bool) throws {
        var totals = PolicyService.Totals()
        let invocation = try writeList(context, list) { invocation, request, write in
            totals = try invocation.service(PolicyService.init).list(
                filters.filter, request, isExport: isExport, row: write)
            return totals.isCut
        }
        if !isExport { invocation.note("\(counted(totals.rows, "policy")), \(totals.inForce) in force") }
    }
}
