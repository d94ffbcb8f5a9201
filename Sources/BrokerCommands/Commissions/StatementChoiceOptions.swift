internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What is said of a statement that its file does not tell.
struct StatementChoiceOptions: ParsableArguments {
    @Option(
        name: .customLong("broker-id"),
        help: ArgumentHelp("The Broker ID that a statement pays, where the file does not name it.", valueName: "id"),
        completion: Completions.profiles)
    var brokerID: String?

    @Option(
        name: .customLong("statement-date"),
        help: ArgumentHelp("The day of a statement, where its name does not tell it.", valueName: "date"))
    var day: CalendarDate?

    @Option(
        name: .customLong("statement-type"),
        help: ArgumentHelp("The type of a statement: statement or check.", valueName: "type"))
    var kind: StatementName.Kind?

    @Option(help: ArgumentHelp("The category of a statement: ifp or group, as in group-CA.", valueName: "category"))
    var category: StatementCategory?

    var choice: StatementChoice {
        var choice = StatementChoice()
        choice.brokerID = brokerID
        choice.day = day
        choice.kind = kind
        choice.category = category
        return choice
    }
}
