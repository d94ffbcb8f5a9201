internal import BrokerPortal
internal import Tabular

/// What a command works with: the settings, the store and the viewer.
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
        let profile = ProfileChoice.name(global, settings)
        switch credential.kind {
        case .session:
            return try SessionService(store: store).viewer(
                token: credential.secret, profile: profile, now: context.now, asOf: context.day)
        case .token:
            return try TokenService.viewer(
                token: credential.secret, store: store, profile: profile, now: context.now, asOf: context.day)
        }
    }

    /// The employer who is logged in; `nil` for a broker, staff or a token.
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

    /// Says what is good to know (`CommandContext.note`).
    func note(_ text: String) { context.note(text) }

    /// Says what must be heard (`CommandContext.warn`).
    func warn(_ text: String) { context.warn(text) }

    /// Writes a note to standard error with --verbose.
    func explain(_ text: String) {
        if context.isVerbose { context.say(text) }
    }
}

/// `1 group`, `60 groups`, `2 policies`.
func counted(_ count: some BinaryInteger, _ noun: String) -> String {
    guard count != 1 else { return "\(count) \(noun)" }
    let endsInY = noun.hasSuffix("y") && !"aeiou".contains(noun.dropLast().last ?? "a")
    return "\(count) \(endsInY ? noun.dropLast() + "ies" : noun + "s")"
}
