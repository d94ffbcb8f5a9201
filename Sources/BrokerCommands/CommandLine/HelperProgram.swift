internal import Glibc

/// Programs of the system that broker starts: a browser, LibreOffice.
enum HelperProgram {
    /// `POSIX_SPAWN_SETSID` of glibc, which its Swift module leaves out.
    private static let ownSession: Int16 = 0x80

    /// Where a program is, by its name or path; `nil` where it is not installed.
    static func find(_ name: String, _ context: CommandContext) -> String? {
        if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
        let folders = (context.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Runs a program with nothing to read and nothing to say, in a session of its own.
    /// - Returns: its status; 0 at once where it is not waited for.
    static func run(_ words: [String], _ context: CommandContext, waits: Bool) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        // A descriptor left open would keep a caller waiting who reads from it.
        for descriptor in 3..<1_024 as Range<Int32> { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        posix_spawnattr_setflags(&attributes, ownSession)
        // The token's own way to broker must not reach it.
        let secrets: Set<String> = ["BROKER_TOKEN", "BROKER_TOKEN_FILE", "BROKER_KEY"]
        let environment = context.environment.filter { !secrets.contains($0.key) }.map { "\($0.key)=\($0.value)" }
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        let variables: [UnsafeMutablePointer<CChar>?] = environment.sorted().map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, words[0], &actions, &attributes, arguments, variables) == 0 else { return 127 }
        guard waits else { return 0 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status
    }
}
