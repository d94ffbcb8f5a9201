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
          pdf      pages to print, US Letter: whose data and of what day, the header on every page, page numbers

        A PDF embeds DejaVu Sans (Debian: fonts-dejavu-core), and for Chinese, Japanese and Korean WenQuanYi Micro Hei (fonts-wqy-microhei).
        A character that no installed font has is spelled out, as <U+1F600>, and a line on standard error says so. Arabic is printed without joined
        letters. All pages lie in memory until the end, about a kilobyte a row.

        A cell of CSV or TSV that a spreadsheet would run as a formula gets a ' in front; --raw leaves it exact.
        Without --format, the extension of -o decides; else BROKER_FORMAT; else it is a table, in a pipe too.

        COLUMNS OF 'bob list' (the first ten are shown without asking)

          \(names(BookOfBusinessService.groupColumns))

        COLUMNS OF 'bob export --subscribers' (the first eight are shown without asking)

          \(names(BookOfBusinessService.subscriberColumns))

        INPUT

        A file of rows is CSV (comma, semicolon, tab or bar) or XLSX: there the first sheet counts whose header has the needed columns. Dates of a
        workbook are taken as dates and numbers as plain decimals; a cell with an error such as #N/A rejects its row. An identifier that Excel keeps
        as a number has lost its zeros in front: keep such columns as text, or give them a number format of zeros (000000).

        \(FeedKind.tables.map(kindText).joined(separator: "\n\n"))

        'broker help columns KIND' explains each column; 'broker template KIND' writes the columns empty.

        census.csv of 'quote group': a row a person. Needed columns:
          \(words(GroupQuote.censusColumns.needed))
        and these, if there are any:
          \(words(GroupQuote.censusColumns.optional))

        plans.csv of 'quote group': a row a plan with base_rate, or a row an age with age and rate. Needed columns:
          \(words(GroupQuote.planColumns.needed))
        and these, if there are any:
          \(words(GroupQuote.planColumns.optional))

        agreements.yaml: all agreements of a Broker ID; several in one file are separated by '---'. 'Examples/agreements.yaml' is one to start from.
        A schedule has one of percent (a number, or a list by policy year, with 'above' for a slice of the annual premium), annual_slices, graded,
        per_subscriber, per_member, flat, none; and may have line, group, sold_from, sold_until.

        eligibility check --batch: a row a question, with date_of_birth and member_id or last_name; and these, if there are any:
          first_name, as_of
        Other columns are passed through into the answer.

        payments: X12 820 (005010X218, X306). The group is in RMR*1L, 11, AZ, IG or CT, in REF*1L, 38, 14, POL or AZ, the suffix in REF*17, DX, 3H, ZZ, QQ
        or LU; or RMR*IK names an invoice. A sender profile names other places ('payment'). Where none of them is known, a person's payment goes to the only
        group in which the person is covered. The amount of each person and month (DTM*582) is kept: 'group show' and 'subscribers show' list them.
        BPR02 is the sum of its parts, else the payment is refused; --accept-partial keeps the parts as they are.

        enrollment: X12 834 (005010X220A1), initial, full and change files. The group stands in REF*1L or REF*38, the suffix in REF*17, DX, 3H, ZZ or QQ.

        A carrier's own columns of statement lines are read with --mapping: 'broker mappings show hcsc-detail' prints one to start from. It names, for
        each of the columns above, the carrier's title (or several), and where needed a style by example, a cut or words. Styles of amounts:
        1,234.56 and 1.234,56, both with $ or EUR and with -12.00, 12.00- or (12.00); of dates: 2026-10-31, 20261031, 10/31/2026, 10/31/26,
        31/10/2026, 31.10.2026, 31-Oct-2026, 10/2026, 2026-10, Oct 2026, 46326 (Excel's days); of rates: 6.5 (percent) and 0.065. 'fill' says what every
        row has, 'skip' which rows are no lines, 'ignore' which titles are not needed. 'import --explain' shows how each column was understood.

        A carrier's statement itself, PDF or XLSX, is kept byte for byte. BRK_GRP_STMNT_CA_2026-10-07 tells category, state and day; so does BRKSAPCHK_2026-10-07
        for checks and EFTs. Whose it is tells --broker-id, else a Broker ID before or behind the name with '_', else the folder's name.

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

    /// A kind's columns, those that are needed first.
    private static func kindText(_ kind: FeedKind) -> String {
        let needed = kind.columns.filter(\.isNeeded).map(\.key)
        let optional = kind.columns.filter { !$0.isNeeded }.map(\.key)
        let lines = [
            "\(kind.name) (\(kind.formats)): \(kind.rows). Needed columns:", "  " + words(needed),
            "and these, if there are any:",
            "  " + words(optional),
        ]
        return (lines + (kind.notes.isEmpty ? [] : [KindHelp.wrapped(kind.notes, indent: "")])).joined(separator: "\n")
    }

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
