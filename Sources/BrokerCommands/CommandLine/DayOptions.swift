internal import ArgumentParser
internal import Tabular

/// The day that an answer is about; for commands that are a `DatedCommand`, and for the groups on the way to them.
struct DayOptions: ParsableArguments {
    @Option(name: .customLong("as-of"), help: ArgumentHelp("Answer for this day instead of today.", valueName: "date"))
    var asOf: CalendarDate?
}

/// A command whose answer is about a day. The program hands the day over in `CommandContext.day`; any other command refuses --as-of.
protocol DatedCommand: BrokerCommand {
    /// Where --as-of is read. The name is the same everywhere, since the parser finds the value of an option before the command's name by it.
    var answerDay: DayOptions { get }
}
