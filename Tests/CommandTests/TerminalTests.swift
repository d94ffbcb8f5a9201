import Foundation
import Testing

/// What a real terminal gets, and a real clock in a real time zone.
@Suite struct TerminalTests {
    @Test func aTerminalGetsTotalsAndNoControlCharacters() throws {
        let scratch = try Scratch.demo()
        let groups = try String(contentsOfFile: Scratch.root + "/Examples/data/groups.csv", encoding: .utf8)
        let hostile = "Mission\u{1B}]0;title\u{7}\u{9B}31m\u{202E}Cycles"
        try scratch.write(groups.replacingOccurrences(of: "Mission Street Cycles", with: hostile), to: "groups.csv")
        #expect(try scratch.broker("import", "groups.csv").status == 0)
        for format in ["table", "csv", "tsv", "json", "ndjson"] {
            let command = "broker bob list --name mission --columns group_name --format \(format)"
            let seen = try scratch.shell("script -qec '\(command) --color never' /dev/null < /dev/null").output
            for mark in ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}"] { #expect(!seen.contains(mark), "\(format)") }
            #expect(seen.contains("202") && seen.contains("active subscriber"), "\(seen)")
            let piped = try scratch.shell(command)
            #expect(piped.output.contains("\u{202E}") && piped.errors == "", "\(format)")
        }
    }

    /// Without a pinned clock the envelope has the day and the time that 'date' gives in the same zone, at any hour.
    @Test(arguments: ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) func envelopesHaveLocalTime(zone: String)
        throws
    {
        let scratch = try Scratch()
        let line = """
            unset BROKER_CLOCK; export TZ=\(zone); date +%y%m%d%H%M
            broker edi ack '\(Scratch.root)/Examples/data/enrollment-oconnor.edi' | tr '~' '\\n' | grep '^ISA' | cut -d '*' -f 10,11 | tr -d '*'
            date +%y%m%d%H%M
            """
        let stamps = try scratch.shell(line).output.split(separator: "\n")
        try #require(stamps.count == 3)
        #expect(stamps[0] <= stamps[1] && stamps[1] <= stamps[2])
    }
}
