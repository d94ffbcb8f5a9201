extension KnownLayouts {
    static let cignaBook = """
        # Cigna's book of individual policies. Of its two statuses the policy's counts, and of its three amounts the total is the premium.
        name: cigna-book
        kind: policies
        columns:
          policy_number: Subscriber ID (Detail Case #)
          last_name: Primary Last Name
          first_name: Primary First Name
          line_of_business: Product Type
          exchange: ON/OFF Exchange
          premium: Total Premium
          subsidy: APTC
          member_pays: Premium - Customer Responsibility
          plan_name: Plan Name
          status: Policy Status
          effective_date: Effective Date
          paid_through_date: Paid Through Date
          termination_date: Termination Date
          state: State
          email: Customer Email Address
          phone: Customer Phone Number
          application_id: Application Id
          agent_npn: Writing Agent NPN
          agent_name: Writing Agent
          agent_from: Agent Start Date
          agent_to: Agent End Date
        ignore: [Customer Number (Case ID), Subsidy, Date Application Received, Renewal Month, Coverage Status]
        """
}
