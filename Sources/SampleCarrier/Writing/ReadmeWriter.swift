/// Writes the README of `Examples/data`: what each file is and what a correct reader counts in it.
enum ReadmeWriter {
    static func text(_ book: SampleBook, seed: UInt64) -> String {
        var lines = [
            introduction(seed: seed), "## Expected totals as of \(SampleCarrier.referenceDate.iso)", "", legend, "",
        ]
        lines.append(tableHead)
        for broker in book.brokers {
            let name = "\(broker.lastName), \(broker.firstName)"
            for profile in broker.profiles {
                let totals = SampleTotals(book) { $0.brokerID == profile.brokerID }
                lines.append(row([name, profile.brokerID], totals))
            }
            let all = SampleTotals(book) { parent in broker.profiles.contains { $0.brokerID == parent.brokerID } }
            lines.append(row([name, "all"], all))
        }
        lines.append(row(["all", "all"], SampleTotals(book) { _ in true }))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func introduction(seed: UInt64) -> String {
        """
        # A synthetic carrier

        Everything here is made up and written by `Sources/generate-carrier`; nobody in it exists. This text too is
        generated, and a test fails when a file differs from a fresh one. To write all of it again:

            swift run generate-carrier --example --seed \(seed) --out Examples/data

        | file | what it is |
        |---|---|
        | `contracts.csv` | one row a Broker ID (profile), with the contracting record on each: a general agency, three brokers under it, one whose contract has ended |
        | `groups.csv` | one row a suffix: 40 parent groups with 60 suffixes of \(SampleCarrier.insurer.name) |
        | `enrollment-lopez-ca.edi` | 834 full file (005010X220A1, BGN08 4), two interchanges: Broker ID 0010431, then 0010433 |
        | `enrollment-lopez-nv.edi` | the same for Broker ID 0010432 |
        | `enrollment-nguyen.edi` | the same for 0020871 and 0020872, without line breaks |
        | `enrollment-oconnor.edi` | the same for 0030519 |

        One transaction set is one parent group. `REF*1L` and `REF*38` hold the parent group, `REF*17` the suffix, `REF*0F`
        the subscriber number, `REF*23` the member number. Names with accents are UTF-8; an employer's name in `N1*P5` is cut
        to 60 characters and keeps only what Latin-1 has. A cancellation date and an end date (`DTP*349`) are the last covered
        day; one subscriber's end lies before the begin, which means never in force. A suspended suffix is still covered.

        """
    }

    private static let legend = """
        Suffixes are counted by status. Subscribers and dependents are people, counted once though two subscribers stand in two
        suffixes: *active* where a coverage is in force that day, *future* where one begins later, *ended* otherwise. *Members* are
        active subscribers and dependents; *INS loops* are the rows of the files; *65* are active subscribers who are 65 or turn 65
        within 90 days.
        """

    private static let tableHead = """
        | broker | Broker ID | parents | suffixes | active | pending | cancelled | suspended | active subscribers | future subscribers | ended subscribers | active dependents | future dependents | ended dependents | members | INS loops | 65 |
        |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """

    private static func row(_ titles: [String], _ totals: SampleTotals) -> String {
        var numbers = [totals.parents, totals.suffixes.reduce(0, +)]
        numbers += totals.suffixes + totals.subscribers + totals.dependents
        numbers += [totals.subscribers[0] + totals.dependents[0], totals.loops, totals.at65]
        return "| " + (titles + numbers.map(String.init)).joined(separator: " | ") + " |"
    }
}
