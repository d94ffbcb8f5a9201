internal import ArgumentParser
internal import BrokerPortal

/// The option that takes a saved filter in place of the filter options.
struct SavedFilterOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Use the filter saved under this name.", valueName: "name"),
        completion: Completions.stored(.savedFilters))
    var filter: String?

    /// The saved filter, or the one that the options describe; not both at once.
    func filter(or options: FilterOptions, _ invocation: Invocation) throws -> GroupFilter {
        guard let name = filter else { return options.filter }
        guard options.filter.isEmpty else {
            throw Failure.usage("--filter does not go with other filters", hint: "save a filter that has both")
        }
        return try invocation.service(SavedFilterService.init).filter(named: name)
    }
}
