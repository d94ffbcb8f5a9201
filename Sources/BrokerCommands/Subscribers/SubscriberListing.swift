internal import BrokerPortal

/// A command that lists the subscribers of a group, or of all groups of a parent.
protocol SubscriberListing: AnsweringCommand {
    var group: GroupReference { get }
    var list: ListOptions { get }
}

extension SubscriberListing {
    func run(_ context: CommandContext) throws {
        var rows = 0
        let invocation = try writeList(context, list) { invocation, request, write in
            let groups = try invocation.service(GroupService.init)
            var filter = GroupFilter()
            switch group {
            case .group(let number):
                try groups.require(parent: number.parent, suffix: number.suffix)
                (filter.parentGroupID, filter.groupSuffixID) = (number.parent, number.suffix)
            case .parent(let id):
                try groups.require(parent: id)
                filter.parentGroupID = id
            }
            let totals = try invocation.service(BookOfBusinessService.init).subscribers(
                request, filter: filter, row: write)
            rows = totals.rows
            return totals.isCut
        }
        invocation.note(counted(rows, "subscriber"))
    }
}
