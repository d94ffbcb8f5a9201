internal import BrokerPortal
internal import Tabular

/// What a command works with: the settings, the store, and who is asking.
struct Invocation {
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
        store = try Store.open(
            at: storePath, key: context.variable("BROKER_KEY"), wait: global.wait?.seconds ?? Store.standardWait)
    }

    /// The viewer behind the credential in force.
    /// - Throws: 77 when there is none, or it is not valid.
    func viewer() throws -> Viewer {
        let viewer = try credentialViewer()
        context.asker.become(viewer)
        return viewer
    }

    private func credentialViewer() throws -> Viewer {
        let credential = try Credential(settings, storePath)
        let profile = global.profile ?? settings.value("profile")
        let asOf = global.asOf ?? context.today
        switch credential.kind {
        case .session:
            return try SessionService(store: store).viewer(
                token: credential.secret, profile: profile, now: context.now, today: context.today, asOf: asOf)
        case .token:
            return try TokenService.viewer(
                token: credential.secret, store: store, profile: profile, now: context.now, today: context.today,
                asOf: asOf)
        }
    }

    /// The employer who is logged in; `nil` when it is a broker, his staff or a token.
    func employer() throws -> Employer? {
        let credential = try Credential(settings, storePath)
        guard credential.kind == .session else { return nil }
        return try SessionService(store: store).employer(token: credential.secret, now: context.now)
    }

    func bookOfBusiness() throws -> BookOfBusinessService {
        try BookOfBusinessService(store: store, viewer: viewer())
    }

    var prompt: Prompt { Prompt(context: context, noInput: global.noInput) }

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
