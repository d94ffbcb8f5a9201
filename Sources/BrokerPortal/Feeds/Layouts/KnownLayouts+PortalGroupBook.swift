extension KnownLayouts {
    static let portalGroupBook = """
        # The portal's own book of groups, as its "Get XLS" gives it. Parent and suffix are in one cell, and so are the plan's type and name, where the
        # plan's name may have slashes of its own. Alerts are signs, not values.
        name: portal-group-book
        kind: groups
        columns:
          parent_group_id: {from: Parent Group ID/ Group Suffix ID, cut: {separator: "/", part: 1}}
          group_suffix_id: {from: Parent Group ID/ Group Suffix ID, cut: {separator: "/", part: 2}}
          group_name: Group Name
          status: Status
          original_enrollment_date: Orig Enroll Date
          renewal_date: Renew Date
          plan_type: {from: Plan Type/Plan Name, cut: {separator: "/", part: 1}}
          plans: {from: Plan Type/Plan Name, cut: {separator: "/", part: 2+}}
        ignore: [Subscribers, Alerts]
        """
}
