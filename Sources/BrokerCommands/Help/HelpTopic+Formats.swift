internal import BrokerPortal
internal import Tabular

extension HelpTopic {
    static var formatsText: String {
        """
        OUTPUT

          table    aligned columns; cut to the width of a terminal, never in a pipe
          csv      RFC 4180, UTF-8, LF, a header of keys; amounts as 2835.66, dates as 2026-11-23, lists joined with ';'
          tsv      the same with tabs; a tab, line break or backslash in the data becomes \\t, \\n, \\r, \\\\
          json     an array, one row per line; amounts as strings, counts as numbers, lists as arrays, nothing as null
          ndjson   one object per line
          xlsx     identifiers as text, real dates and amounts, a frozen header with a filter
          pdf      printable pages, US Letter: the owner and date of the data, the header on every page, page numbers

        A PDF embeds DejaVu Sans (Debian: fonts-dejavu-core), and for Chinese, Japanese and Korean WenQuanYi Micro Hei (fonts-wqy-microhei).
        A character that no installed font has is written as <U+1F600>, with a note on standard error. Arabic is printed without joined
        letters. All pages are in memory until the end, about one kilobyte per row.

        A CSV or TSV cell that a spreadsheet would run as a formula gets a leading '; --raw leaves it as it is.
        Without --format, the extension of -o sets the format, then BROKER_FORMAT; the default is table, also in a pipe.

        COLUMNS OF 'bob list' (the first ten are the default)

          \(names(BookOfBusinessService.groupColumns))

        COLUMNS OF 'bob export --subscribers' (the first eight are the default)

          \(names(BookOfBusinessService.subscriberColumns))

        INPUT

        A table is CSV (comma, semicolon, tab or bar; UTF-8, UTF-16, Windows-1252 or Latin-1) or XLSX, where every sheet that has the columns is read. The
        header is the first row with the needed titles, or two rows that have them together; titles above it, empty rows, totals, a repeated header and page
        numbers are not records. A header's case, blanks and punctuation do not count: 'Parent Group ID' is parent_group_id. 'import --explain' shows how
        a file was understood.

        A date is taken in every form that is one day only. Three numbers begin with the month, unless a date of the column can only begin with the day; a column
        with both kinds refuses what could be two days, and so do dots (3.1.2026). N/A, '-' and 'none' are empty; 12/31/9999, 2300-01-01 and 2099-01-01 are no end.
        An identifier that Excel keeps as a number has lost its leading zeros: format such columns as text, or with a number format of zeros (000000).

        A column that a file does not have leaves what is stored, and so does an empty cell, except where 'help columns' says that it clears. All faults of all rows
        are reported in one pass. A known layout of a carrier is recognized by its header; 'broker mappings list' names them.

        \(FeedKind.tables.map(kindText).joined(separator: "\n\n"))

        'broker help columns KIND' explains each column; 'broker template KIND' writes an empty file with its columns.

        census.csv of 'quote group': one row per person. Needed columns:
          \(words(GroupQuote.censusColumns.needed))
        Optional columns:
          \(words(GroupQuote.censusColumns.optional))

        plans.csv of 'quote group': one row per plan with base_rate, or one row per age with age and rate. Needed columns:
          \(words(GroupQuote.planColumns.needed))
        Optional columns:
          \(words(GroupQuote.planColumns.optional))

        agreements.yaml: all agreements of one Broker ID; separate several in one file with '---'. Start from 'Examples/agreements.yaml'.
        A schedule has one of percent (a number, or a list by policy year, with 'above' for a slice of the annual premium), annual_slices, graded,
        per_subscriber, per_member, flat or none. It may also have line, group, sold_from and sold_until.

        eligibility check --batch: one row per question, with date_of_birth and member_id or last_name. Optional columns:
          first_name, as_of
        Other columns are copied to the answer.

        payments: X12 820 (005010X218, X306). The group is in RMR*1L, 11, AZ, IG or CT, in REF*1L, 38, 14, POL or AZ, the suffix in REF*17, DX, 3H, ZZ, QQ
        or LU; or RMR*IK names an invoice. A sender profile names other places ('payment'). Where none of them is known, a person's payment goes to the only
        group in which the person is covered. The amount of each person and month (DTM*582) is kept: 'group show' and 'subscribers show' list them.
        BPR02 is the sum of its parts, else the payment is refused; --accept-partial keeps the parts as they are.

        enrollment: X12 834 (005010X220A1), initial, full and change files. The group is in REF*1L or REF*38, the suffix in REF*17, DX, 3H, ZZ or QQ.

        Other columns are read with --mapping: 'broker mappings new FILE' looks at a file and begins one. It names its kind, and for each of the columns
        above the carrier's title (or several), and where needed a style by example, a cut or words. Styles of amounts: 1,234.56 and 1.234,56; of dates:
        2026-10-31, 20261031, 10/31/2026, 10/31/26, 31/10/2026, 31.10.2026, 31-Oct-2026, 10/2026, 2026-10, Oct 2026, 46326 (Excel's days); of rates: 6.5
        (percent) and 0.065. Without a style, every form is taken that leaves no doubt. 'fill' says what every row has, 'skip' which rows are not records,
        'ignore' which titles are not needed. A cut is {separator: "/", part: 2}, 'part: 2+' for the second part and all behind it.

        A carrier's own statement, PDF or XLSX, is kept byte for byte. A name such as BRK_GRP_STMNT_CA_2026-10-07 gives category, state and date; so does BRKSAPCHK_2026-10-07
        for checks and EFTs. Its owner is the Broker ID in --broker-id, else one before or after the name with '_', else the folder's name.

        """
    }

    static let scriptingText = """
        SCRIPTING

        Answers go to standard output, everything else to standard error. Totals and notes appear there only on a terminal or with --verbose, so that
        cron has nothing to mail; warnings and errors appear always, with --quiet or BROKER_QUIET only errors. Nothing is asked when standard input is not
        a terminal, or with --no-input. An empty list is only a header, '[]', or no line, with status 0.

          set -eu
          broker bob list --format json | jq -r '.[] | select(.alerts | length > 0) | .group_name'
          broker bob export --subscribers -o "subscribers-$(date +%F).xlsx" --force --quiet
          broker bob list --status active --format csv --columns parent_group_id,subscribers | tail -n +2

        A file is written under a temporary name and moved into place when it is complete; --force replaces an existing one. With a fixed clock
        (BROKER_CLOCK) or --as-of, the same data gives the same bytes in every format. 'broker schema bob list' prints the JSON Schema of an answer.

        """

    /// A kind's columns, those that are needed first.
    private static func kindText(_ kind: FeedKind) -> String {
        let needed = kind.columns.filter(\.isNeeded).map(\.key)
        let optional = kind.columns.filter { !$0.isNeeded }.map(\.key)
        let lines = [
            "\(kind.name) (\(kind.formats)): \(kind.rows). Required columns:", "  " + words(needed),
            "Optional columns:",
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
