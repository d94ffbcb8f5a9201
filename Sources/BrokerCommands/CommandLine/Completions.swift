internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What completion offers. The closures run in the shell's ---completion call; they say nothing where nothing is known.
enum Completions {
    /// The keys of `--columns`, several separated by commas.
    static let columns = CompletionKind.custom { words, _, prefix in
        var typed = prefix.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let last = typed.popLast() ?? ""
        let head = typed.map { $0 + "," }.joined()
        return keys(words).filter { $0.hasPrefix(last) && !typed.contains($0) }.map { head + $0 }
    }

    /// The keys of `--sort`.
    static let sortKeys = CompletionKind.custom { words, _, prefix in keys(words).filter { $0.hasPrefix(prefix) } }

    /// The profiles of whoever is logged in.
    static let profiles = CompletionKind.custom { words, _, prefix in
        CompletionRequest.current?.profiles(words).filter { $0.hasPrefix(prefix) } ?? []
    }

    /// Days that questions are often about: today, and the first days of this and the next month and year.
    static let days = CompletionKind.custom { _, _, prefix in
        guard let today = CompletionRequest.current?.today else { return [] }
        let month = CalendarDate(year: today.year, month: today.month, day: 1)
        let year = CalendarDate(year: today.year, month: 1, day: 1)
        let days = [today, month, month?.adding(months: 1), year, year?.adding(years: 1)].compactMap { $0?.description }
        return Set(days).filter { $0.hasPrefix(prefix) }.sorted()
    }

    /// The words of commands that have a schema.
    static let schemaWords = CompletionKind.custom { words, place, prefix in
        next(words, place, prefix, among: CommandCatalog.answers.map { $0.name.split(separator: " ").map(String.init) })
    }

    /// Topics, kinds of files and the words of commands.
    static let helpWords = CompletionKind.custom { words, place, prefix in
        let leaves = CommandCatalog.leaves.map(\.words)
        let columns = (leaves + FeedKind.all.map { [$0.name] }).map { ["columns"] + $0 }
        return next(
            words, place, prefix, among: leaves + columns + HelpTopic.allCases.map { [$0.rawValue] })
    }

    /// Words that the store has for whoever is logged in.
    static func stored(_ subject: Suggestion) -> CompletionKind {
        .custom { words, _, prefix in CompletionRequest.current?.words(subject, words, prefix) ?? [] }
    }

    /// Words that the store has for its owner, and words that come with the program.
    static func kept(
        _ subject: OperatorSuggestion, and shipped: @escaping @Sendable () -> [String] = { [] }
    ) -> CompletionKind {
        .custom { words, _, prefix in
            let own = CompletionRequest.current?.words(subject, words, prefix) ?? []
            return Set(own + shipped().filter { $0.hasPrefix(prefix) }).sorted()
        }
    }

    static let mappings = kept(.mappings) { MappingService.shipped.map(\.name) }
    static let senders = kept(.senders) { SenderService.shipped.map(\.name) }

    /// The keys of the columns that the command on the line may show.
    private static func keys(_ words: [String]) -> [String] {
        let typed = Arguments.words(Array(words.dropFirst()))
        // 'broker schema bob list --columns' is about 'bob list'.
        let path = typed.first == "schema" ? Array(typed.dropFirst()) : typed
        let answers = CommandCatalog.leaf(CommandCatalog.command(path).words)?.answers ?? []
        let named = answers.first { !$0.option.isEmpty && words.contains($0.option) } ?? answers.first
        return named?.columns.map(\.key) ?? []
    }

    /// The words that may follow, after those between the command and the cursor.
    private static func next(_ words: [String], _ place: Int, _ prefix: String, among paths: [[String]]) -> [String] {
        let typed = Array(words.prefix(place).dropFirst(2))
        let following = paths.filter { $0.count > typed.count && Array($0.prefix(typed.count)) == typed }
        return Set(following.map { $0[typed.count] }).filter { $0.hasPrefix(prefix) }.sorted()
    }
}
