/**
 * The ledger's tables, by numbered steps. A step that has been released is never changed; a new one is added.
 * Times are ISO 8601 in UTC. `versions` is append-only: nothing deletes its rows, and only a column that a step
 * has added is filled in afterwards.
 */
export const migrations: readonly { readonly number: number; readonly statements: readonly string[] }[] = [
  {
    number: 1,
    statements: [
      `CREATE TABLE versions (
        campaign TEXT NOT NULL,
        form TEXT NOT NULL,
        unit TEXT NOT NULL,
        version INTEGER NOT NULL,
        base INTEGER,
        row_list TEXT NOT NULL,
        zero_report INTEGER NOT NULL,
        waivers TEXT NOT NULL,
        person TEXT,
        by_unit TEXT NOT NULL,
        received_at TEXT NOT NULL,
        PRIMARY KEY (campaign, form, unit, version)
      )`,
      `CREATE TABLE answers (
        campaign TEXT NOT NULL,
        form TEXT NOT NULL,
        unit TEXT NOT NULL,
        idempotency_key TEXT NOT NULL,
        body_digest TEXT NOT NULL,
        answer TEXT NOT NULL,
        PRIMARY KEY (campaign, form, unit, idempotency_key)
      )`,
      `CREATE TABLE workbook_versions (
        campaign TEXT NOT NULL,
        form TEXT NOT NULL,
        unit TEXT NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (campaign, form, unit)
      )`,
      `CREATE TABLE workbooks (
        campaign TEXT PRIMARY KEY,
        etag TEXT,
        writing_etag TEXT,
        written_at TEXT
      )`,
      `CREATE TABLE access_codes (
        unit TEXT NOT NULL,
        demo INTEGER NOT NULL,
        digest TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        last_used_at TEXT,
        PRIMARY KEY (unit, demo)
      )`,
      `CREATE TABLE sessions (
        token_digest TEXT PRIMARY KEY,
        unit TEXT NOT NULL,
        demo INTEGER NOT NULL,
        person TEXT,
        expires_at TEXT NOT NULL
      )`,
      'CREATE INDEX sessions_by_expiry ON sessions (expires_at)',
    ],
  },
  {
    number: 2,
    statements: [
      // 1 where the version was merged with what had been reported since its base.
      'ALTER TABLE versions ADD COLUMN merged INTEGER NOT NULL DEFAULT 0',
      'ALTER TABLE versions ADD COLUMN restored_from INTEGER',
      // Both are null in versions from before until the gateway fills them in at its start.
      'ALTER TABLE versions ADD COLUMN row_ids TEXT',
      'ALTER TABLE versions ADD COLUMN filled_rows INTEGER',
    ],
  },
  {
    number: 3,
    statements: [
      // What the office is told of the shared workbook; `standing` 1 for as long as it is so.
      `CREATE TABLE workbook_notes (
        id INTEGER PRIMARY KEY,
        campaign TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        standing INTEGER NOT NULL,
        note TEXT NOT NULL,
        dismissed_at TEXT
      )`,
      'CREATE INDEX workbook_notes_by_campaign ON workbook_notes (campaign, id)',
    ],
  },
  {
    number: 4,
    statements: [
      // The highest number that versions had in a ledger which a backup has replaced: it is not given out again.
      `CREATE TABLE spent_numbers (
        campaign TEXT NOT NULL,
        form TEXT NOT NULL,
        unit TEXT NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (campaign, form, unit)
      )`,
    ],
  },
];
