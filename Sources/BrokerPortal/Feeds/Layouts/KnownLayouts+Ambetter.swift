extension KnownLayouts {
    static let ambetterBook = """
        # Ambetter's book of individual policies. No status: it follows from the dates. The policy's term is not the broker's, and what the member pays
        # is the part after the subsidy. ICHRA columns are an employer's subsidy, not a group.
        name: ambetter-book
        kind: policies
        columns:
          policy_number: Policy Number
          last_name: Insured Last Name
          first_name: Insured First Name
          plan_name: Plan Name
          effective_date: Policy Effective Date
          termination_date: Policy Term Date
          paid_through_date: Paid Through Date
          member_pays: Member Responsibility
          premium: Monthly Premium Amount
          county: County
          state: State
          exchange: On/Off Exchange
          exchange_id: Exchange Subscriber ID
          phone: Member Phone Number
          email: Member Email
          birth_date: Member Date Of Birth
          members: Number of Members
          agent_name: Broker Name
          agent_npn: Broker NPN
          agent_from: Broker Effective Date
          agent_to: Broker Term Date
        fill: {line_of_business: individual}
        ignore: [Autopay, Eligible for Commission, Payable Agent, AR Policy Type, ICHRA Indicator, Employer Group Name, Employer Start Date, Employer Subsidy Amount, Employer Subsidy Type]
        """

    static let ambetterFinance = """
        # Ambetter's finance status: how far policies of the book are paid. No names, premiums or members.
        name: ambetter-finance
        kind: policies
        dates: 2026-10-31
        columns:
          policy_number: UMV_Issuer_Policy_ID
          exchange_id: Exchange_Member_ID
          effective_date: Effective_Date
          termination_date: End_Date
          paid_through_date: Finance_Paid_Through_Date
          state: State
          plan_code: Exchange_Plan_ID
          plan_name: Case_Plan_Marketing_Name
          metal_level: Metal_Level
          plan_type: Product_Line
          agent_npn: Broker_NPN
          agent_name: Broker_Name
        ignore: [EMB_Issuer_Member_ID, UMV_Issuer_Member_ID, App_ID_and_Origin, Binder_Payment, New_Renew_Status, State_Exchange, Broker_Agency_ID, Broker_Agency_Name, Detailed_Finance_Status]
        """
}
