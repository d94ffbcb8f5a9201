internal import BrokerPortal
internal import Tabular

/// What a command works with: the settings, the store, and who is asking.
struct Session {
    let context: CommandContext
    let global: GlobalOptions
    let settings: Settings
    let storePath: String
    let store: Store

    init(_ context: CommandContext, _ global: GlobalOptions) throws {
        self.context = context
        self.global = global
        settings = try Settings(context)
        storePath = try settings.storePath(global.store)
        store = try Store.open(at: storePath, key: context.variable("BROKER_KEY"))
    }

    /// The viewer whose session is in the session file.
    /// - Throws: 77 when nobody is logged in.
    func viewer() throws -> Viewer {
        guard let token = try SessionFile(settings).token(forStore: storePath) else {
            throw Failure(
                status: .notPermitted, code: "not_logged_in", message: "nobody is logged in to this store",
                hint: "log in with 'broker login EMAIL'")
        }
        return try SessionService(store: store).viewer(
            token: token, profile: global.profile ?? settings.value("profile"), now: context.now, today: context.today,
            asOf: global.asOf ?? context.today)
    }

    func bookOfBusiness() throws -> BookOfBusinessService {
        try BookOfBusinessService(store: store, viewer: viewer())
    }

    func operatorAccess() throws -> Operator { try store.operatorAccess(userName: context.userName) }

    /// Says something on standard error, unless --quiet.
    func note(_ text: String) {
        if !global.quiet { context.say(text) }
    }

    /// Says something on standard error with --verbose.
    func explain(_ text: String) {
        if global.verbose { context.say(text) }
    }
}

/// `1 group`, `60 groups`.
func counted(_ count: some BinaryInteger, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
