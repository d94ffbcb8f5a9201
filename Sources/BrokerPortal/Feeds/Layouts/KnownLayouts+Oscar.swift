extension KnownLayouts {
    static let oscarBook = """
        # Oscar's book of individual policies. The member ID ends in -01 for the holder, and the policy's number is what comes before. What stands under
        # Renewal is next year's and stays out.
        name: oscar-book
        kind: policies
        columns:
          policy_number: {from: Member ID, cut: {separator: "-", part: 1}}
          member_id: Member ID
          holder_name: Member name
          birth_date: Date of birth
          email: Email
          phone: Phone number
          address: Mailing address
          state: State
          exchange: On exchange
          application_id: FFM application ID
          plan_name: Plan
          premium: Premium amount
          subsidy: APTC subsidy
          members: Lives
          effective_date: Coverage start date
          termination_date: Coverage end date
          status: Policy status
          agent_npn: NPN
          agent_name: Writing agent
        fill: {line_of_business: individual}
        ignore: [Writing number, Broker agency, Account creation status, Enrollment type, Renewal enrollment type, Renewal plan, Renewal premium amount, Renewal APTC subsidy, Renewal date, Autopay]
        """
}
