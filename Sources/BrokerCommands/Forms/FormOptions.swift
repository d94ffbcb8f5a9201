internal import ArgumentParser
internal import BrokerPortal

/// Which forms are meant.
struct FormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only this kind, such as form, brochure or manual.", valueName: "kind"),
        completion: Completions.stored(.formKinds))
    var kind: String?

    @Option(
        help: ArgumentHelp("Only those for this state, and for all states.", valueName: "state"),
        completion: Completions.stored(.formStates))
    var state: String?

    @Option(
        help: ArgumentHelp("Only those in this language, such as en or es.", valueName: "language"),
        completion: Completions.stored(.formLanguages))
    var language: String?

    @Option(
        help: ArgumentHelp("This edition, in force or not.", valueName: "edition"),
        completion: Completions.stored(.formEditions))
    var edition: String?

    @Option(
        help: ArgumentHelp("Only those for this line of business, and for all lines.", valueName: "line"),
        completion: Completions.stored(.formLines))
    var line: String?

    @Option(help: ArgumentHelp("Only those whose title or name holds this text.", valueName: "text"))
    var search: String?

    @Flag(name: .customLong("all-editions"), help: "Every edition, not only the newest in force.")
    var allEditions = false

    var filter: FormFilter {
        var filter = FormFilter()
        filter.kind = kind
        filter.state = state
        filter.language = language
        filter.edition = edition
        filter.line = line
        filter.text = search
        filter.allEditions = allEditions
        return filter
    }
}
