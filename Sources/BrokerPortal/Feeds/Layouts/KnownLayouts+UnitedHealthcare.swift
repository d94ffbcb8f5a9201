extension KnownLayouts {
    static let uhcBook = """
        # UnitedHealthcare's book of Medicare and individual policies, with two to four rows above the header. 'product' tells the line; the member number
        # is there twice, and one of the two may be empty. The Medicare number is masked and stays out.
        name: uhc-book
        kind: policies
        columns:
          policy_number: memberNumber
          last_name: memberLastName
          first_name: memberFirstName
          birth_date: dateOfBirth
          email: memberEmail
          phone: memberPhone
          address: memberAddress1
          address2: memberAddress2
          city: memberCity
          state: memberState
          zip: memberZip
          county: memberCounty
          effective_date: policyEffectiveDate
          termination_date: policyTermDate
          contract: contract
          pbp: pbp
          segment: segmentId
          application_id: applicationNumber
          line_of_business: product
          status: planStatus
          plan_name: planName
          metal_level: IFP - Plan Type
          exchange_id: IFP - FFM APP ID
          agent_npn: agentNpn
          agent_name: agentName
        ignore: [agentId, agentIdStatus, agentEmail, memberStatus, Agent of Record, termReasonCode, individualID, householdID, mbiNumber, secondaryPhoneNum, IFP - GRGRID, IFP - Renewal]
        """
}
