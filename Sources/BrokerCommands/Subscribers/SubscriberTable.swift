internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

enum SubscriberTable {
    static func write(
        _ group: GroupReference, _ list: ListOptions, _ options: OutputOptions, _ global: GlobalOptions,
        _ context: CommandContext, defaults: [String]
    ) throws {
        let table = try Output(
            context, global, options, columns: BookOfBusinessService.subscriberColumns, defaults: defaults,
            title: "Subscribers")
        var request = try table.request(list)
        let invocation = try Invocation(context, global)
        request.explain = invocation.explain
        let viewer = try invocation.viewer()
        let groups = try GroupService(store: invocation.store, viewer: viewer)
        var filter = GroupFilter()
        switch group {
        case .group(let number):
            try groups.require(parent: number.parent, suffix: number.suffix)
            (filter.parentGroupID, filter.groupSuffixID) = (number.parent, number.suffix)
        case .parent(let id):
            try groups.require(parent: id)
            filter.parentGroupID = id
        }
        let book = try BookOfBusinessService(store: invocation.store, viewer: viewer)
        let totals = try table.render { write in try book.subscribers(request, filter: filter, row: write) }
        try context.output.flush()
        invocation.note(counted(totals.rows, "subscriber"))
        if totals.isCut { invocation.note("--limit cut the list; there are more") }
    }
}
