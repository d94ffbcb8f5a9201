internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// SAL-2: the list.
struct FormsList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the carrier's forms and brochures.",
        discussion: Help.examples(
            "broker forms list", "broker forms list --kind brochure --language es",
            "broker forms list --search enrollment --all-editions",
            prose: """
                Of each document the newest edition that is in force on --as-of: the one that took effect last. Rows come by kind, title, state, language \
                and line, the newest edition first; what --sort names goes before that. An empty state or line is all of them.
                """))

    @OptionGroup var forms: FormOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: FormService.columns, defaults: FormService.defaultColumns, title: "Forms") {
                invocation, request, write in
                try FormService(store: invocation.store, viewer: invocation.viewer())
                    .list(forms.filter, request, row: write)
            }
    }
}
