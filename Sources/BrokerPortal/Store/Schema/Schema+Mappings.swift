extension Schema {
    /// How other carriers name their columns, and how their files were laid out.
    static let mappings = """
        -- A mapping as it was given (YAML), checked before it comes here.
        CREATE TABLE mappings (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
            mapping TEXT NOT NULL
        ) STRICT;

        -- The header that the last file of a source had: a JSON array of titles. A source is a mapping's name, or a carrier's.
        CREATE TABLE column_layouts (
            kind TEXT NOT NULL,
            source TEXT NOT NULL COLLATE NOCASE,
            columns TEXT NOT NULL CHECK (json_valid(columns)),
            batch_id INTEGER NOT NULL REFERENCES batches (id),
            PRIMARY KEY (kind, source)
        ) STRICT, WITHOUT ROWID;
        """
}
