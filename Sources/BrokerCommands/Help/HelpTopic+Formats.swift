internal import BrokerPortal
internal import Tabular

extension HelpTopic {
    static var formatsText: String {
        """
        OUTPUT

          table    aligned columns for a person; cut to the width on a terminal, never in a pipe
          csv      RFC 4180, UTF-8, LF, a header of keys; amounts as 2835.66, dates as 2026-11-23, lists joined by ';'
          tsv      the same with tabs; a tab, line break or backslash in the data is written \\t, \\n, \\r, \\\\
          json     an array, a row a line; amounts as strings, counts as numbers, lists as arrays, nothing as null
          ndjson   an object a line
          xlsx     identifiers as text, real dates and amounts, a frozen header with a filter

        A cell of CSV or TSV that a spreadsheet would run as a formula gets a ' in front; --raw leaves it exact.
        Without --format, the extension of -o decides; else BROKER_FORMAT; else it is a table, in a pipe too.

        COLUMNS OF 'bob list' (the first ten are shown without asking)

          \(names(BookOfBusinessService.groupColumns))

        COLUMNS OF 'bob export --subscribers' (the first eight are shown without asking)

          \(names(BookOfBusinessService.subscriberColumns))

        INPUT

        contracts.csv: a row a Broker ID, with the fields of its contracting record on each. Needed columns:
          \(words(ImportService.neededColumns(of: .contracts)))
        and these, if there are any:
          \(words(ImportService.optionalColumns(of: .contracts)))

        groups.csv: a row a suffix. Needed columns:
          \(words(ImportService.neededColumns(of: .groups)))
        and these, if there are any:
          \(words(ImportService.optionalColumns(of: .groups)))
        'plans' holds 'CODE=PRODUCT LINE - TYPE - NAME', several separated by ' | '.

        applications.csv: a row a step of an individual application: received, pending_information, approved, enrolled, declined or withdrawn.
        Needed columns:
          \(words(ImportService.neededColumns(of: .applications)))
        and these, if there are any:
          \(words(ImportService.optionalColumns(of: .applications)))

        documents (a manifest): a row a file that lies beside it, at most \(FormService.sizeLimit >> 20) MB each, kept byte for byte. Needed columns:
          \(words(ImportService.neededColumns(of: .documents)))
        and these, if there are any; an empty state or line is all of them:
          \(words(ImportService.optionalColumns(of: .documents)))

        contacts.csv: a row a contact; the file is a carrier's whole list, and what it no longer names is removed. Needed columns:
          \(words(ImportService.neededColumns(of: .contacts)))
        and these, of which a phone, an e-mail or a URL must be there:
          \(words(ImportService.optionalColumns(of: .contacts)))

        enrollment: X12 834 (005010X220A1), initial and full files. The group stands in REF*1L or REF*38, the suffix in REF*17, DX, 3H, ZZ or QQ.

        Dates are 2026-11-23, 20261123 or 11/23/2026. A header's case, blanks and punctuation do not count: 'Parent Group ID' is parent_group_id.

        """
    }

    static let scriptingText = """
        SCRIPTING

        Answers go to standard output, all else to standard error; --quiet leaves only errors there. Nothing is asked when standard input is no
        terminal, or with --no-input. An empty list is a header alone, '[]', or no line, with status 0.

          set -eu
          broker bob list --format json | jq -r '.[] | select(.alerts | length > 0) | .group_name'
          broker bob export --subscribers -o "subscribers-$(date +%F).xlsx" --force --quiet
          broker bob list --status active --format csv --columns parent_group_id,subscribers | tail -n +2

        A file is written beside its place and moved there when it is whole; an existing one is replaced only with --force. With a pinned clock
        (BROKER_CLOCK) or --as-of the same data give the same bytes in every format. 'broker schema bob list' prints the JSON Schema of an answer.

        """

    private static func names(_ columns: [Column]) -> String { words(columns.map(\.key)) }

    /// Words in lines of at most 110 letters.
    private static func words(_ words: [String]) -> String {
        var lines = [""]
        for word in words {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = word
            } else if last.count + word.count + 2 > 110 {
                lines.append(word)
            } else {
                lines[lines.count - 1] = last + ", " + word
            }
        }
        return lines.joined(separator: "\n  ")
    }
}
