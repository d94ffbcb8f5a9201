internal import ArgumentParser
internal import BrokerPortal

/// What is done with a link.
struct HandOffOptions: ParsableArguments {
    static let prose = """
        The link holds a token that is a secret: it ends after two minutes and is good once. It is not put on a command line: the browser ($BROWSER, else \
        xdg-open) gets a page of yours alone that sends the token on, and the page is gone after a minute. --print writes the link to standard output instead.
        """

    @Flag(name: .customLong("print"), help: "Print the link instead of opening it.")
    var prints = false

    func follow(_ link: HandOffService.Link, _ invocation: Invocation) throws {
        guard !prints else { return try invocation.context.answer(line: link.address) }
        try Browser(invocation).open(link)
        invocation.note("opened \(link.url)")
    }
}
