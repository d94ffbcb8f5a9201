extension ColumnMapping {
    /// Titles that statements usually have, for a PDF without a mapping. What they leave in doubt, the printed total settles.
    static let usualStatement: ColumnMapping = {
        let titles: [String: [String]] = [
            "parent_group_id": [
                "Group No.", "Group No", "Group Number", "Group #", "Group ID", "Grp No", "Account No.",
                "Account Number",
                "Policy No.", "Policy Number", "Customer No.", "Customer Number", "Case Number", "Case No.", "Group",
            ],
            "group_suffix_id": ["Suffix", "Division", "Sub-group", "Subgroup"],
            "group_name": [
                "Group Name", "Company Name", "Customer Name", "Account Name", "Case Name", "Employer", "Employer Name",
                "Policyholder", "Client", "Customer", "Name",
            ],
            "coverage_month": [
                "Month", "Coverage Month", "Bill Month", "Billing Month", "Paid Month", "Premium Month", "Due Month",
                "Paid From", "From", "Coverage Period", "Bill Period", "Period", "Bill Eff Date", "Due Date",
            ],
            "coverage_to": ["Paid To", "To", "Through"],
            "product": ["Product", "Line of Business", "LOB", "Coverage", "Cov Type", "Plan"],
            "subscribers": [
                "Lives", "Subscribers", "Contracts", "Number of Contracts", "Sub Count", "Employees", "Subs",
            ],
            "members": ["Members", "Mbrs"],
            "premium": [
                "Premium", "Paid Premium", "Premium Paid", "Premium Received", "Compensable Premium",
                "Commissionable Premium",
                "Collected Premium", "Billed Premium", "Prem",
            ],
            "rate": ["Rate", "Comm %", "Rate %", "Comm Rate", "Commission Rate", "%", "Pct"],
            "commission": [
                "Commission", "Commission Amount", "Commission Paid", "Comm", "Comm Amount", "Commissions",
                "Paid Amount",
                "Amount Paid", "Commission Due", "Net Commission", "Earned", "Amount",
            ],
            "adjustment": ["Adjustment", "Adjustments", "Adj Amount"],
            "reason": ["Reason", "Comment", "Remarks", "Adj Cd", "Type", "Transaction", "Description"],
        ]
        let rules = titles.map { name, titles in
            let type = FeedKind.statements.column(name)?.type ?? .text
            return (name, Rule(titles: titles, style: .standard(type, amounts: nil, dates: nil)))
        }
        return ColumnMapping(
            name: "", kind: .statements, text: "", rules: Dictionary(uniqueKeysWithValues: rules), fill: [:],
            ignored: [],
            skip: nil)
    }()
}
