internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The filters of the individual book (POL-1), the same for 'policies list' and 'policies export'.
struct PolicyFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Policies whose holder's name has this text, in any case.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("The policies with this number.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("Policies with this status; may be repeated.", valueName: "status"))
    var status: [PolicyStatus] = []

    @Option(help: ArgumentHelp("Policies with this alert; may be repeated.", valueName: "alert"))
    var alert: [Alert] = []

    @Option(help: ArgumentHelp("Policies whose plan name has this text, in any case.", valueName: "text"))
    var planName: String?

    @Option(help: ArgumentHelp("Policies in this line of business; may be repeated.", valueName: "line"))
    var line: [PolicyLine] = []

    @Option(help: ArgumentHelp("Policies of this carrier.", valueName: "name"))
    var carrier: String?

    @Option(help: ArgumentHelp("Policies whose holder lives in this state.", valueName: "state"))
    var state: String?

    @Option(help: ArgumentHelp("Effective on or after this day.", valueName: "date"))
    var effectiveFrom: CalendarDate?

    @Option(help: ArgumentHelp("Effective on or before this day.", valueName: "date"))
    var effectiveTo: CalendarDate?

    @Option(help: ArgumentHelp("Ending on or after this day.", valueName: "date"))
    var terminationFrom: CalendarDate?

    @Option(help: ArgumentHelp("Ending on or before this day.", valueName: "date"))
    var terminationTo: CalendarDate?

    @Option(help: ArgumentHelp("Paid through this day or a later one.", valueName: "date"))
    var paidThroughFrom: CalendarDate?

    @Option(help: ArgumentHelp("Paid through this day or an earlier one.", valueName: "date"))
    var paidThroughTo: CalendarDate?

    func validate() throws {
        try Self.check(effectiveFrom, effectiveTo, name: "effective")
        try Self.check(terminationFrom, terminationTo, name: "termination")
        try Self.check(paidThroughFrom, paidThroughTo, name: "paid-through")
    }

    /// The filter that the options describe.
    var filter: PolicyFilter {
        var filter = PolicyFilter()
        filter.holderName = name
        filter.number = number
        filter.statuses = status
        filter.alerts = alert
        filter.planName = planName
        filter.lines = line
        filter.carrier = carrier
        filter.state = state
        filter.effective = PolicyFilter.DayRange(from: effectiveFrom, to: effectiveTo)
        filter.termination = PolicyFilter.DayRange(from: terminationFrom, to: terminationTo)
        filter.paidThrough = PolicyFilter.DayRange(from: paidThroughFrom, to: paidThroughTo)
        return filter
    }

    private static func check(_ from: CalendarDate?, _ to: CalendarDate?, name: String) throws {
        if let from, let to, from > to { throw ValidationError("--\(name)-from is after --\(name)-to.") }
    }
}
