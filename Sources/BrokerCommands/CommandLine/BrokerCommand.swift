internal import ArgumentParser

/// A command that does something. It receives its context, so that a test can run it without a process.
protocol BrokerCommand: ParsableCommand {
    /// The options that every command takes.
    var global: GlobalOptions { get }
    func run(_ context: CommandContext) throws
}
