internal import ArgumentParser
internal import BrokerPortal

/// When to use color.
enum ColorChoice: String, ArgumentWord {
    case auto, always, never

    /// Whether an answer has color: option, `BROKER_COLOR` or the configuration file, else on a terminal.
    static func isOn(
        _ global: GlobalOptions, _ settings: Settings, _ context: CommandContext, isTerminal: Bool
    ) throws -> Bool {
        var choice = global.color
        if choice == nil, let word = settings.value("color") {
            guard let setting = ColorChoice(rawValue: word) else {
                throw Failure(.colorUnknown, "the setting 'color' is not auto, always or never")
            }
            choice = setting
        }
        switch choice ?? .auto {
        case .always: return true
        case .never: return false
        case .auto: return isTerminal && context.variable("NO_COLOR") == nil && context.variable("TERM") != "dumb"
        }
    }
}
