/// The topics of 'broker help'.
enum HelpTopic: String, CaseIterable {
    case exitCodes = "exit-codes"
    case errors, environment, formats, scripting

    var text: String {
        switch self {
        case .exitCodes: HelpTopic.exitCodesText
        case .errors: HelpTopic.errorsText
        case .environment: HelpTopic.environmentText
        case .formats: HelpTopic.formatsText
        case .scripting: HelpTopic.scriptingText
        }
    }

    private static var exitCodesText: String {
        let lines = ExitStatus.allCases.map { status in
            let number = String(status.rawValue)
            return "  " + String(repeating: " ", count: 3 - number.count) + number + "  " + status.meaning
        }
        return """
            EXIT CODES

            \(lines.joined(separator: "\n"))

            An error is one line on standard error, 'broker: what is wrong', then where one helps 'hint: the next step'. With BROKER_ERRORS=json it is one
            JSON object with code, message, hint and exit.

            """
    }

    private static let environmentText = """
        ENVIRONMENT

          BROKER_STORE       the store, where --store is not given
          BROKER_KEY         the store's key, 64 hexadecimal digits, instead of the file beside the store
          BROKER_PROFILE     the profile, where --profile is not given
          BROKER_TOKEN       a token to ask with, instead of the session of a log-in
          BROKER_TOKEN_FILE  a file that holds one and that only you can read; BROKER_TOKEN comes before it
          BROKER_FORMAT      the format, where neither --format nor the output's extension names one
          BROKER_COLOR       auto, always or never, where --color is not given
          BROKER_CLOCK       pins the time: 2026-11-23, 2026-11-23T08:30:00Z or 2026-11-23T17:00:00-08:00
          BROKER_QUIET       any value does the same as --quiet
          BROKER_ERRORS      json makes errors JSON objects
          NO_COLOR           no colour, if set
          COLUMNS            the width of the terminal
          XDG_DATA_HOME      holds broker/store.sqlite   (default ~/.local/share)
          XDG_CONFIG_HOME    holds broker/config         (default ~/.config)
          XDG_STATE_HOME     holds broker/session        (default ~/.local/state)

        An option comes before the environment, the environment before the file broker/config, that before the default. The file has lines
        'key = value' with the keys store, profile, format and color; '#' begins a comment line.

        """
}
