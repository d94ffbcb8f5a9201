internal import BrokerPortal
internal import ByteStreams
internal import Glibc

/// Opens a hand-off in a browser without showing its token to other users of the machine: a page in a folder of ours, 0600, sends the token on by
/// POST as soon as it is shown. Only the page's path stands on a command line.
struct Browser {
    /// So long the page stays, in seconds, since a browser that starts takes its time; the token lives hardly longer.
    private static let lifetime = 60

    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    /// - Throws: 69 when there is no browser, or it cannot be started.
    func open(_ link: HandOffService.Link) throws {
        let programs = Browser.programs(invocation.context)
        guard !programs.isEmpty else { throw none }
        let folder = try invocation.settings.stateFolder() + "/hand-off"
        try StateFolder.make(folder)
        Browser.removeOld(folder)
        let path = "\(folder)/\(getpid())-\(link.expiresAt).html"
        let page = try AtomicFile(path: path, replaceExisting: true)
        try page.sink.write(Browser.page(link))
        try page.commit()
        guard programs.contains(where: { run($0, path) }) else {
            unlink(path)
            throw none
        }
        // It outlives this command, and takes the page away when the browser has read it.
        _ = HelperProgram.run(
            ["/bin/sh", "-c", "sleep \(Browser.lifetime); rm -f -- \"$0\"", path], invocation.context, waits: false)
    }

    private var none: Failure {
        Failure(
            .noBrowser, "no browser can be started",
            hint: "set BROWSER or install xdg-utils; --print prints the link")
    }

    /// `$BROWSER` is a list of commands separated by colons, each with `%s` for the page or with the page behind it; then xdg-open.
    private static func programs(_ context: CommandContext) -> [[String]] {
        let own = (context.variable("BROWSER") ?? "").split(separator: ":").map { command in
            command.split(separator: " ").map(String.init)
        }
        return (own.filter { !$0.isEmpty } + [["xdg-open"]]).compactMap { words in
            HelperProgram.find(words[0], context).map { [$0] + words.dropFirst() }
        }
    }

    private func run(_ words: [String], _ path: String) -> Bool {
        let hasPlace = words.contains { $0.contains("%s") }
        let filled = words.map { word in
            word.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: path)
        }
        return HelperProgram.run(hasPlace ? filled : words + [path], invocation.context, waits: true) == 0
    }

    /// Pages of earlier runs that nothing took away.
    private static func removeOld(_ folder: String) {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var information = stat()
            guard name.hasSuffix(".html"), stat("\(folder)/\(name)", &information) == 0,
                time(nil) - information.st_mtim.tv_sec > lifetime
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }

    private static func page(_ link: HandOffService.Link) -> String {
        // The address has no quotation mark and no angle bracket (`SiteAddress`), the token is base64url.
        let url = link.url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        return """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>broker</title></head>
            <body onload="document.forms[0].submit()"><form method="post" action="\(url)">
            <input type="hidden" name="token" value="\(link.token)"><button>Continue</button></form></body></html>

            """
    }
}
