extension KnownLayouts {
    static let aetnaBook = """
        # Aetna CVS Health's book of individual policies, one row per member. Two statuses, the account's and the payment's: active and past due is in
        # grace. The household is the one for taxes; members are the rows.
        name: aetna-ifp-book
        kind: policies
        columns:
          policy_number: Issuer Assigned ID
          relationship: Relationship
          holder_name: Member Name
          birth_date: DOB
          exchange_id: Exchange Assigned ID
          plan_code: Member Plan ID
          plan_name: Member Plan Name
          metal_level: Metal Tier
          effective_date: Plan Effective Date
          paid_through_date: Paid Through Date
          premium: Monthly Premium
          status: Account Status
          payment_status: Payment Status
          phone: Primary Contact
          address: Mailing Address
          state: State
          zip: Zip
          county: County
        fill: {line_of_business: individual}
        ignore: [AutoPay Status, Household Size]
        """
}
