extension KnownLayouts {
    static let hcscBook = """
        # The book of individual policies of Blue Cross Blue Shield of Texas, Illinois and Oklahoma. The account is the policy's number, and the group number
        # that of its product; neither is an employer's. No premium.
        name: hcsc-book
        kind: policies
        columns:
          policy_number: Account Number
          policy_part: Group Number
          last_name: Last Name
          first_name: First Name
          birth_date: Date of Birth
          application_id: E-App Number
          exchange_id: Exchange ID
          members: Member Count
          status: Status
          exchange: Product Type
          plan_name: Plan Name
          subsidy: APTC
          effective_date: Coverage Effective Date
          paid_through_date: Paid To Date
          termination_date: Termed
          agent_name: Producer Name
          address: Client Address 1
          address2: Client Address 2
          city: City
          state: State
          zip: Zip Code
          phone: Client's Primary Phone
          email: Email
        fill: {line_of_business: individual}
        ignore: [Record Type, Client App ID, Source, Renewal Indicator, Nine Digit Producer Number]
        """

    static let floridaBlueBook = """
        # Florida Blue's book of individual policies, one row per member: the contract ties them, the subscriber's row tells of the policy and need not come
        # first. Premium and count repeat on every row.
        name: floridablue-book
        kind: policies
        columns:
          policy_number: Contract ID
          relationship: Member Relationship
          last_name: Member Last Name
          first_name: Member First Name
          birth_date: Member DOB
          member_id: Member FB_UID
          members: Contract Member Count
          plan_name: Plan Name
          county: County Name
          exchange: Exchange Indicator
          phone: Member Phone Number
          email: Member Email Address
          effective_date: Coverage Effective Date
          termination_date: Coverage Expiration Date
          metal_level: Metal Level
          status: Contract Status
          premium: Premium Amount
          subsidy: APTC Amount
          member_pays: Member Responsibility
          agent_npn: Agent NPN
          agent_name: Agent Full Name
          agent_from: Agent Contract Start Date
          agent_to: Agent Contract Term Date
        fill: {line_of_business: individual}
        ignore: [Agency ID, Agent ID, Product, Scheduled Payment Date]
        """
}
