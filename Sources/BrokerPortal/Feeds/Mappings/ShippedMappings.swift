/// The mappings that come with the program, after layouts of real statements (`domain.md` 3.11).
enum ShippedMappings {
    static let texts = [
        """
        # The detail of a Blue Cross plan of the HCSC family: account and group, effective dates, funding, calculation, contracts, split, the days
        # paid for, compensable premium, rate in percent, one amount. Statement and Broker ID stand outside the file.
        name: hcsc-detail
        dates: 10/31/2026
        amounts: 1,234.56
        columns:
          section: {from: Section, words: {Commissions: commission, Overrides: override, Bonus: bonus, Cancellations: commission}}
          parent_group_id: [Account No., Policy No.]
          group_suffix_id: Group No.
          group_name: Group Name
          coverage_month: Paid From
          coverage_to: Paid To
          product: Product
          subscribers: Number of Contracts
          premium: Compensable Premium
          rate: Rate
          commission: Amount
          reason: Comment
        ignore: [Original Effective Date, Producer Effective Date, Cancel Date, Funding Type, Calculation Method, Split %, Policy Months]
        fill: {category: group}
        skip: {column: Group Name, when: [Section Total, Statement Total]}
        """,
        """
        # A general agency that pays for several carriers: case and division in one number, months as 10/2026, a comma for the decimal point, the rate
        # as a share, adjustments in a column of their own, the statement and its payment on every row.
        name: ga-ledger
        dates: 31.10.2026
        amounts: 1.234,56
        columns:
          statement: Statement
          statement_date: Run Date
          broker_id: Payee
          parent_group_id: {from: Case/Division, cut: {separator: /, part: 1}}
          group_suffix_id: {from: Case/Division, cut: {separator: /, part: 2}}
          group_name: Case Name
          coverage_month: {from: Bill Month, style: 10/2026}
          subscribers: Lives
          premium: Collected
          rate: {from: Share, style: "0.065"}
          commission: Earned
          adjustment: Retro
          reason: Note
          section: {from: Type, words: {BASE: commission, OVR: override, BON: bonus}}
          payment_method: {from: Paid By, words: {ACH: eft, CHK: check}}
          payment_number: Trace No.
          payment_date: Value Date
        ignore: [Carrier Code]
        """,
    ]
}
