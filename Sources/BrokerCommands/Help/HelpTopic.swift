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

            An error is one line on standard error, 'broker: what is wrong', followed where it helps by 'hint: the next step'. With BROKER_ERRORS=json it is one
            JSON object with code, message, hint and exit; 'broker help errors' lists the codes.

            """
    }

    private static let environmentText = """
        ENVIRONMENT

          BROKER_STORE       the store, if --store is not given
          BROKER_KEY         the store's key, 64 hexadecimal digits, instead of the file next to the store
          BROKER_PROFILE     the profile, if --profile is not given
          BROKER_TOKEN       a token to use instead of a login session
          BROKER_TOKEN_FILE  a file with a token that only you can read; BROKER_TOKEN takes precedence
          BROKER_FORMAT      the format, if neither --format nor the output's extension sets it
          BROKER_COLOR       auto, always or never, if --color is not given
          BROKER_CLOCK       pins the time: 2026-11-23, 2026-11-23T08:30:00Z or 2026-11-23T17:00:00-08:00
          BROKER_QUIET       any value does the same as --quiet
          BROKER_ERRORS      'json' reports errors as JSON objects
          NO_COLOR           no color, if set
          COLUMNS            the width of the terminal
          XDG_DATA_HOME      holds broker/store.sqlite   (default ~/.local/share)
          XDG_CONFIG_HOME    holds broker/config         (default ~/.config)
          XDG_STATE_HOME     holds broker/session        (default ~/.local/state)

        An option takes precedence over the environment, which takes precedence over the file broker/config. The file has lines
        'key = value' with the keys store, profile, format and color; '#' starts a comment line.

        """
}
