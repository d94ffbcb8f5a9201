extension Schema {
    /// What groups were billed, and what they paid. What a group owes on a day is computed (`BillingStanding`), never stored.
    static let billing = """
        CREATE TABLE invoices (
            id INTEGER PRIMARY KEY,
            group_id INTEGER NOT NULL REFERENCES groups (id),
            number TEXT NOT NULL CHECK (number <> ''),
            issued_on TEXT NOT NULL,
            due_on TEXT NOT NULL,
            period_begin TEXT NOT NULL,
            period_end TEXT NOT NULL,
            forward_cents INTEGER NOT NULL,
            current_cents INTEGER NOT NULL,
            adjustments_cents INTEGER NOT NULL,
            payments_cents INTEGER NOT NULL,
            balance_cents INTEGER NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (group_id, number),
            CHECK (balance_cents = forward_cents + current_cents + adjustments_cents - payments_cents)
        ) STRICT;
        CREATE INDEX invoices_by_day ON invoices (group_id, issued_on);

        CREATE TABLE payments (
            id INTEGER PRIMARY KEY,
            group_id INTEGER NOT NULL REFERENCES groups (id),
            received_on TEXT NOT NULL,
            reference TEXT NOT NULL,
            amount_cents INTEGER NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (group_id, received_on, reference)
        ) STRICT;
        """
}
