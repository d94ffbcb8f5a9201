internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The surroundings in which a shell asks for completions. The parser hands closures no context, so it is set around the parsing.
struct CompletionRequest: Sendable {
    @TaskLocal static var current: CompletionRequest?

    let today: CalendarDate
    private let now: Moment
    private let environment: [String: String]
    private let userName: String

    init(_ context: CommandContext) {
        today = context.today
        now = context.now
        environment = context.environment
        userName = context.userName
    }

    /// Words of the viewer; none where there is no store, nobody is logged in, or they may not be seen.
    func words(_ subject: Suggestion, _ line: [String], _ prefix: String) -> [String] {
        let found = try? { () throws -> [String] in
            let invocation = try invocation(line)
            return try SuggestionService(store: invocation.store).words(
                subject, prefix: prefix, viewer: invocation.viewer())
        }()
        return found ?? []
    }

    /// Words of the store's owner.
    func words(_ subject: OperatorSuggestion, _ line: [String], _ prefix: String) -> [String] {
        let found = try? { () throws -> [String] in
            let invocation = try invocation(line)
            return try SuggestionService(store: invocation.store).words(
                subject, prefix: prefix, operator: invocation.operatorAccess())
        }()
        return found ?? []
    }

    /// The Broker IDs of the viewer.
    func profiles(_ line: [String]) -> [String] {
        var found: [String] = []
        _ = try? invocation(line, withProfile: false).service(ProfileService.init).list(
            ListRequest(columns: ["broker_id"])
        ) { found.append(String(decoding: $0.text(at: 0), as: UTF8.self)) }
        return found
    }

    private func invocation(_ line: [String], withProfile: Bool = true) throws -> Invocation {
        let context = CommandContext(
            now: now, environment: environment, userName: userName, input: -1, output: MemorySink(),
            errors: MemorySink())
        var global = try GlobalOptions.parse([])
        global.store = Self.value(of: "--store", line)
        if withProfile { global.profile = Self.value(of: "--profile", line) }
        return try Invocation(context, global) { path, key in
            guard let store = try Store.openForReading(at: path, key: key) else { throw Failure.silent(.configuration) }
            return store
        }
    }

    /// The value of an option on the line, as far as the shell hands it over unquoted.
    private static func value(of option: String, _ line: [String]) -> String? {
        if let place = line.firstIndex(of: option), place + 1 < line.count, !line[place + 1].isEmpty {
            return line[place + 1]
        }
        return line.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
    }
}
