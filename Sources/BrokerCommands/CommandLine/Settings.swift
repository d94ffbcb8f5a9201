internal import BrokerPortal
internal import Glibc

/// What holds where no option says otherwise: the environment, then the configuration file, then the defaults.
struct Settings {
    private static let keys: Set<String> = ["store", "profile", "format", "color"]

    private let context: CommandContext
    private let file: [String: String]

    /// - Throws: `Failure` with status 78 for a configuration file that cannot be understood.
    init(_ context: CommandContext) throws {
        self.context = context
        guard let path = Settings.folder("XDG_CONFIG_HOME", ".config", context).map({ $0 + "/config" }),
            let text = Settings.read(path)
        else {
            file = [:]
            return
        }
        file = try Settings.parse(text, path: path)
    }

    /// A variable of the environment that has no place in the file.
    func variable(_ name: String) -> String? { context.variable(name) }

    /// A setting by its key: `BROKER_STORE` for `store`, then the file.
    func value(_ key: String) -> String? { context.variable("BROKER_" + key.uppercased()) ?? file[key] }

    /// Where the store is: option, `BROKER_STORE`, the file, `$XDG_DATA_HOME/broker/store.sqlite`.
    func storePath(_ option: String?) throws -> String {
        if let path = option ?? value("store") { return path }
        return try dataFolder() + "/store.sqlite"
    }

    func dataFolder() throws -> String { try needed(Settings.folder("XDG_DATA_HOME", ".local/share", context)) }

    /// Where the session lies: `$XDG_STATE_HOME/broker`.
    func stateFolder() throws -> String { try needed(Settings.folder("XDG_STATE_HOME", ".local/state", context)) }

    private func needed(_ folder: String?) throws -> String {
        guard let folder else {
            throw Failure(
                .noHome, "HOME is not set, so there is no place for the store",
                hint: "set HOME, or name the store with --store or BROKER_STORE and set XDG_STATE_HOME")
        }
        return folder
    }

    /// A folder of ours by the XDG base directory rules: a relative path is invalid and ignored.
    private static func folder(_ variable: String, _ fallback: String, _ context: CommandContext) -> String? {
        if let path = context.variable(variable), path.hasPrefix("/") { return path + "/broker" }
        return context.variable("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/\(fallback)/broker" : nil }
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static func parse(_ text: String, path: String) throws -> [String: String] {
        var values: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let plain = line.drop { $0 == " " || $0 == "\t" }
            guard !plain.isEmpty, !plain.hasPrefix("#") else { continue }
            let parts = plain.split(separator: "=", maxSplits: 1).map { trimmed($0) }
            guard parts.count == 2, keys.contains(parts[0]), !parts[1].isEmpty else {
                throw Failure(
                    .configMalformed,
                    "\(path): line \(index + 1) is no setting",
                    hint: "write 'key = value' with one of \(keys.sorted().joined(separator: ", "))")
            }
            values[parts[0]] = parts[1]
        }
        return values
    }

    private static func trimmed(_ text: Substring) -> String {
        let blanks: Set<Character> = [" ", "\t", "\r"]
        let begin = text.drop { blanks.contains($0) }
        return String(begin.reversed().drop { blanks.contains($0) }.reversed())
    }
}
