internal import BrokerPortal
internal import Tabular

/// Which profile a command answers for: --profile, `BROKER_PROFILE` or the configuration file; one, or all.
enum ProfileChoice {
    /// The name that was given; `nil` for the one in force.
    static func name(_ global: GlobalOptions, _ settings: Settings) -> String? {
        global.profile ?? settings.value("profile")
    }

    /// The keys of the columns shown without asking: for all profiles, whose each row is comes first.
    static func defaults(
        _ defaults: [String], among columns: [Column], _ global: GlobalOptions, _ settings: Settings
    ) -> [String] {
        guard name(global, settings)?.lowercased() == ProfileService.all else { return defaults }
        let owners = ["carrier", "broker_id"].filter { key in
            !defaults.contains(key) && columns.contains { $0.key == key }
        }
        return owners + defaults
    }
}
