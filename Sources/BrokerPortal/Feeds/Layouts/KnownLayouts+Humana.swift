extension KnownLayouts {
    static let humanaBook = """
        # Humana's Medicare book, one row per policy. The Humana ID is the person's: the plan tells policies of one person apart. The Medicare number is masked
        # and stays out.
        name: humana-book
        kind: policies
        columns:
          policy_number: Humana ID
          policy_part: Plan Name
          status: Status
          last_name: MbrLastName
          first_name: MbrFirstName
          birth_date: Birth Date
          gender: Gender
          plan_name: Plan Name
          line_of_business: Plan Type
          contract_pbp: Contract-PBP-Segment ID
          effective_date: Effective Date
          termination_date: Inactive Date
          email: Email
          phone: Primary Phone
          address: Resident Address
          address2: Resident Address 2
          city: Resident City
          state: Resident State
          zip: Resident Zip Code
          county: Resident County
        ignore: [Medicare No, Secondary Phone, Mail Address, Mail Address 2, Mail City, Mail ZipCd, Mail Cnty]
        """
}
