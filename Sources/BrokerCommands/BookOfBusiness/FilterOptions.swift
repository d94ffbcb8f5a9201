internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The filters of the book (BOB-3), the same for 'bob list', 'bob filter' and 'bob export'.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Groups whose name holds this text, in any case.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("One group, by parent group ID and suffix ID.", valueName: "parent/suffix"))
    var group: GroupNumber?

    @Option(help: ArgumentHelp("Groups of this parent group ID.", valueName: "id"))
    var parent: String?

    @Option(help: ArgumentHelp("Groups with this suffix ID.", valueName: "id"))
    var suffix: String?

    @Option(help: ArgumentHelp("Groups with this status; may be repeated.", valueName: "status"))
    var status: [GroupStatus] = []

    @Option(help: ArgumentHelp("Groups with this alert; may be repeated.", valueName: "alert"))
    var alert: [Alert] = []

    @Option(help: ArgumentHelp("Groups with a plan whose name holds this text, in any case.", valueName: "text"))
    var planName: String?

    @Option(help: ArgumentHelp("Groups with a plan of this type, such as PPO; may be repeated.", valueName: "type"))
    var planType: [String] = []

    @Option(help: ArgumentHelp("Originally enrolled on or after this day.", valueName: "date"))
    var enrolledFrom: CalendarDate?

    @Option(help: ArgumentHelp("Originally enrolled on or before this day.", valueName: "date"))
    var enrolledTo: CalendarDate?

    @Option(help: ArgumentHelp("Renewing on or after this day.", valueName: "date"))
    var renewalFrom: CalendarDate?

    @Option(help: ArgumentHelp("Renewing on or before this day.", valueName: "date"))
    var renewalTo: CalendarDate?

    func validate() throws {
        if group != nil, parent != nil || suffix != nil {
            throw ValidationError("--group does not go with --parent and --suffix.")
        }
        try Self.check(enrolledFrom, enrolledTo, name: "enrolled")
        try Self.check(renewalFrom, renewalTo, name: "renewal")
    }

    /// The filter that the options describe.
    var filter: GroupFilter {
        var filter = GroupFilter()
        filter.groupName = name
        filter.parentGroupID = group?.parent ?? parent
        filter.groupSuffixID = group?.suffix ?? suffix
        filter.statuses = status
        filter.alerts = alert
        filter.planName = planName
        filter.planTypes = planType
        filter.enrolledFrom = enrolledFrom?.description
        filter.enrolledTo = enrolledTo?.description
        filter.renewalFrom = renewalFrom?.description
        filter.renewalTo = renewalTo?.description
        return filter
    }

    private static func check(_ from: CalendarDate?, _ to: CalendarDate?, name: String) throws {
        if let from, let to, from > to {
            throw ValidationError("--\(name)-from lies after --\(name)-to.")
        }
    }
}

extension FilterOptions {
    /// A filter in the words of the options, one a text.
    static func words(_ filter: GroupFilter) -> [String] {
        let single: [(String, String?)] = [
            ("name", filter.groupName), ("parent", filter.parentGroupID), ("suffix", filter.groupSuffixID),
            ("plan-name", filter.planName), ("enrolled-from", filter.enrolledFrom), ("enrolled-to", filter.enrolledTo),
            ("renewal-from", filter.renewalFrom), ("renewal-to", filter.renewalTo),
        ]
        return single.compactMap { name, value in value.map { "\(name)=\($0)" } }
            + filter.statuses.map { "status=\($0.rawValue)" } + filter.alerts.map { "alert=\($0.name)" }
            + filter.planTypes.map { "plan-type=\($0)" }
    }
}
