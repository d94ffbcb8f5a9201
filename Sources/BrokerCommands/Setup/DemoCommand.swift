internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import SampleCarrier
internal import Tabular

/// A store full of synthetic data, and a broker logged in.
struct DemoCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a store full of synthetic data, and log in to it.",
        discussion: Help.examples(
            "broker demo", "broker demo --store /tmp/demo.sqlite",
            prose: """
                Writes the files of Examples/data beside the new store, imports them as an operator would, makes an account for one of the three brokers, and \
                logs in. Without --store the new store is demo.sqlite beside the default one.
                """))

    static let email = "maria.lopez@example.com"
    /// Guards nothing but made-up data.
    static let password = "synthetic data only"

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        var global = global
        let path = try global.store ?? Settings(context).dataFolder() + "/demo.sqlite"
        global.store = path
        try Store.create(at: path, key: context.variable("BROKER_KEY"))
        let invocation = try Invocation(context, global)
        let service = ImportService(store: invocation.store, operator: try invocation.operatorAccess())
        for file in try DemoCommand.writeFiles(beside: path) {
            try ImportRun(file: file, invocation: invocation, isJSON: false).run(service, ImportOptions())
        }
        try AccountAdministration(store: invocation.store, operator: try invocation.operatorAccess())
            .create(email: DemoCommand.email, password: DemoCommand.password, now: context.now)
        try LoginCommand.logIn(DemoCommand.email, DemoCommand.password, invocation)
        invocation.note(DemoCommand.next(path))
    }

    /// Writes the example's files, contracts and groups first, into a folder of their own.
    private static func writeFiles(beside store: String) throws -> [String] {
        let folder = store + ".files"
        try StateFolder.make(folder)
        let files = SampleCarrier.example(seed: 2026).filter { !$0.name.hasSuffix(".md") }
        return try files.map { file in
            let path = "\(folder)/\(file.name)"
            let output = try AtomicFile(path: path, replaceExisting: true)
            try output.sink.write(file.text)
            try output.commit()
            return path
        }
    }

    private static func next(_ path: String) -> String {
        """

        You are logged in as \(email) (password: \(password)). All of this is made up. Try:

          export BROKER_STORE='\(path)'
          broker bob list
          broker bob list --alert age_65 --columns group_name,subscribers,alerts
          broker bob export --subscribers -o subscribers.xlsx
          broker profile list
        """
    }
}
