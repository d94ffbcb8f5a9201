internal import ArgumentParser
internal import BrokerPortal

/// Options that select forms.
struct FormOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Show only this kind, such as form, brochure or manual.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("Show only documents for this state or for all states.", valueName: "state"))
    var state: String?

    @Option(help: ArgumentHelp("Show only documents in this language, such as en or es.", valueName: "language"))
    var language: String?

    @Option(help: ArgumentHelp("Show this edition, whether or not it is in effect.", valueName: "edition"))
    var edition: String?

    @Option(help: ArgumentHelp("Show only documents for this line of business or for all lines.", valueName: "line"))
    var line: String?

    @Option(help: ArgumentHelp("Show only documents whose title or name contains this text.", valueName: "text"))
    var search: String?

    @Flag(name: .customLong("all-editions"), help: "Show every edition, not only the newest in effect.")
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
