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

        -- What an 820 says of a payment: for which person, and for which days. The parts of a payment add up to it. member_number is as it was sent, a number
        -- made from it where it can be a Social Security number; member_id is the person whom the store knows by it, if any. A part without days (DTM*582)
        -- names none. billed_cents is what was asked for, where it differs; reasons are the codes of the adjustments (ADX02).
        CREATE TABLE payment_parts (
            id INTEGER PRIMARY KEY,
            payment_id INTEGER NOT NULL REFERENCES payments (id),
            position INTEGER NOT NULL CHECK (position > 0),
            kind TEXT NOT NULL CHECK (kind IN ('premium', 'adjustment')),
            member_id INTEGER REFERENCES members (id) ON DELETE SET NULL,
            member_number TEXT,
            period_begin TEXT, period_end TEXT,
            amount_cents INTEGER NOT NULL,
            billed_cents INTEGER,
            reasons TEXT,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (payment_id, position)
        ) STRICT;
        CREATE INDEX payment_parts_by_member ON payment_parts (member_id) WHERE member_id IS NOT NULL;
        """
}
