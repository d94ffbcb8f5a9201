extension Schema {
    /// Commission statements: what a carrier says that it pays, its lines, the files it sent, and the checks and EFTs.
    ///
    /// Amounts are whole cents, rates millionths (6.5 % is 65,000), coverage months their first day. A line's groups are kept as the carrier wrote them.
    static let statements = """
        CREATE TABLE commission_payments (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            method TEXT NOT NULL CHECK (method IN ('check', 'eft')),
            number TEXT NOT NULL CHECK (number <> ''),
            paid_on TEXT NOT NULL,
            amount_cents INTEGER NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, method, number)
        ) STRICT;

        -- A statement of which only a file is known has no figures. One payment may pay several statements.
        CREATE TABLE statements (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('statement', 'check')),
            category TEXT CHECK (category IN ('group', 'ifp')),
            state TEXT CHECK (length(state) = 2),
            statement_on TEXT NOT NULL,
            opening_cents INTEGER NOT NULL DEFAULT 0,
            total_cents INTEGER,
            paid_cents INTEGER,
            closing_cents INTEGER,
            payment_id INTEGER REFERENCES commission_payments (id),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, name),
            CHECK ((total_cents IS NULL) = (paid_cents IS NULL) AND (total_cents IS NULL) = (closing_cents IS NULL)),
            CHECK (total_cents IS NULL OR closing_cents = opening_cents + total_cents - paid_cents)
        ) STRICT;
        CREATE INDEX statements_by_day ON statements (profile_id, statement_on);

        -- What a line pays is its commission and its adjustment. number is its place in the statement, from 1. A line for several months has the last of
        -- them in coverage_to; page is that of a PDF.
        CREATE TABLE statement_lines (
            id INTEGER PRIMARY KEY,
            statement_id INTEGER NOT NULL REFERENCES statements (id),
            number INTEGER NOT NULL CHECK (number > 0),
            section TEXT NOT NULL CHECK (section IN ('commission', 'override', 'bonus')),
            parent_group TEXT,
            group_suffix TEXT,
            group_name TEXT,
            coverage_month TEXT CHECK (coverage_month GLOB '????-??-01'),
            coverage_to TEXT CHECK (coverage_to GLOB '????-??-01' AND coverage_to > coverage_month),
            product TEXT,
            subscribers INTEGER,
            members INTEGER,
            premium_cents INTEGER,
            rate_millionths INTEGER,
            unit_cents INTEGER,
            commission_cents INTEGER NOT NULL,
            adjustment_cents INTEGER NOT NULL DEFAULT 0,
            reason TEXT,
            page INTEGER,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (statement_id, number)
        ) STRICT;

        -- The carrier's own files, byte for byte.
        CREATE TABLE statement_files (
            id INTEGER PRIMARY KEY,
            statement_id INTEGER NOT NULL REFERENCES statements (id),
            format TEXT NOT NULL CHECK (format IN ('pdf', 'xlsx')),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            bytes INTEGER NOT NULL,
            content BLOB NOT NULL,
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (statement_id, format)
        ) STRICT;

        -- A file that differs from the one fetched counts as new again; a rendered one has its own SHA-256 as well.
        CREATE TABLE statements_fetched (
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            statement_id INTEGER NOT NULL REFERENCES statements (id),
            format TEXT NOT NULL CHECK (format IN ('pdf', 'xlsx')),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            fetched_at INTEGER NOT NULL,
            PRIMARY KEY (account_id, statement_id, format)
        ) STRICT, WITHOUT ROWID;
        """
}
