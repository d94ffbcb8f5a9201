internal import ArgumentParser
internal import BrokerPortal

/// What to do with a link.
struct HandOffOptions: ParsableArguments {
    static let prose = """
        The link contains a secret token that is valid for two minutes and works once. It is never on a command line: the browser ($BROWSER, else \
        xdg-open) opens a private page that sends the token, and the page is removed after a minute. --print writes the link to standard output instead.
        """

    @Flag(name: .customLong("print"), help: "Print the link instead of opening it.")
    var prints = false

    func follow(_ link: HandOffService.Link, _ invocation: Invocation) throws {
        guard !prints else { return try invocation.context.answer(line: link.address) }
        try Browser(invocation).open(link)
        invocation.note("opened \(link.url)")
    }
}
