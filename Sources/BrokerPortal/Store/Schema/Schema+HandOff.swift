extension Schema {
    /// Hand-offs to the carriers' sites, the keys that sign them, and a profile's addresses.
    static let handOff = """
        -- One key signs. A former one keeps its public half, so that what it signed can be checked; its private half is gone.
        CREATE TABLE signing_keys (
            id INTEGER PRIMARY KEY,
            kid TEXT NOT NULL UNIQUE,
            public_key BLOB NOT NULL CHECK (length(public_key) = 32),
            private_sealed BLOB,
            created_at INTEGER NOT NULL,
            retired_at INTEGER,
            CHECK ((retired_at IS NULL) = (private_sealed IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX signing_keys_in_use ON signing_keys (retired_at IS NULL) WHERE retired_at IS NULL;

        -- The address of a carrier's site, and the contact there for accounts.
        CREATE TABLE handoff_tools (
            carrier_id INTEGER NOT NULL REFERENCES carriers (id),
            tool TEXT NOT NULL CHECK (tool IN ('billing', 'quoting')),
            url TEXT NOT NULL CHECK (url <> ''),
            setup_email TEXT,
            PRIMARY KEY (carrier_id, tool)
        ) STRICT, WITHOUT ROWID;

        -- An account's account in a carrier's tool, for one Broker ID: asked for, and ready when somebody said so or a quarter of an hour had gone.
        CREATE TABLE handoff_accounts (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            tool TEXT NOT NULL CHECK (tool IN ('billing', 'quoting')),
            requested_at INTEGER NOT NULL,
            ready_at INTEGER,
            UNIQUE (account_id, profile_id, tool)
        ) STRICT;

        -- Tokens that were verified, until they expire: none is taken twice.
        CREATE TABLE used_tokens (
            jti TEXT PRIMARY KEY,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE profile_addresses (
            id INTEGER PRIMARY KEY,
            profile_id INTEGER NOT NULL REFERENCES profiles (id),
            number TEXT NOT NULL CHECK (number <> ''),
            address TEXT NOT NULL CHECK (address <> ''),
            city TEXT NOT NULL, state TEXT NOT NULL, zip TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('active', 'ended')),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            UNIQUE (profile_id, number)
        ) STRICT;
        -- The address that somebody confirmed, as the batch that last changed it had it.
        CREATE TABLE confirmed_addresses (
            profile_id INTEGER PRIMARY KEY REFERENCES profiles (id),
            address_id INTEGER NOT NULL REFERENCES profile_addresses (id),
            batch_id INTEGER NOT NULL,
            account_id INTEGER NOT NULL REFERENCES accounts (id),
            confirmed_at INTEGER NOT NULL
        ) STRICT;
        """
}
