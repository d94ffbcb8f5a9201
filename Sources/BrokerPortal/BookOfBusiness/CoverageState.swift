/// SQL for the state of a coverage, under a table alias, on `:as_of`.
///
/// One that ends on or before its first day never took effect (the federal exchange's rule).
enum CoverageState {
    static func inForce(_ alias: String) -> String {
        """
        (\(alias).effective_on <= :as_of AND (\(alias).ended_on IS NULL
            OR (\(alias).ended_on >= :as_of AND \(alias).ended_on > \(alias).effective_on)))
        """
    }

    static func isFuture(_ alias: String) -> String {
        """
        (\(alias).effective_on > :as_of AND (\(alias).ended_on IS NULL OR \(alias).ended_on > \(alias).effective_on))
        """
    }

    /// Whether it is the medical one beside dental, vision, life and the like (HD03).
    static func isMedical(_ alias: String) -> String {
        "\(alias).insurance_line NOT IN ('DEN', 'VIS', 'DCP', 'HE', 'LTC', 'LTD', 'STD', 'LIF', 'PDG', 'MOD')"
    }
}
