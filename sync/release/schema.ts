/** Raised when tables or content root change in a way an older kiosk cannot read; it keeps what it has and says so. */
export const schemaVersion = 4

/**
 * The content tables of a release, without indexes: the kiosk builds those. Lists are JSON arrays. Dates are
 * `YYYY-MM-DD`. Every table has a text primary key and is WITHOUT ROWID, so rows lie in the order they are hashed in.
 */
export const tables = {
  law: [
    'id TEXT PRIMARY KEY',
    'title TEXT NOT NULL',
    'category TEXT NOT NULL',
    'level TEXT',
    'region TEXT',
    "status TEXT NOT NULL CHECK (status IN ('in-force','superseded','expired','unknown'))",
    'issued TEXT',
    'effective TEXT',
    'superseded_by TEXT',
    'digest INTEGER NOT NULL',
    'summary TEXT',
    'aliases TEXT NOT NULL',
    'history TEXT NOT NULL',
    'source TEXT NOT NULL',
  ],
  /** `ord` counts from 0 within its law; `number` is empty for a preamble or a text without articles. */
  article: [
    'id TEXT PRIMARY KEY',
    'law_id TEXT NOT NULL REFERENCES law(id)',
    'ord INTEGER NOT NULL',
    'number TEXT NOT NULL',
    'heading_id TEXT REFERENCES heading(id)',
    'text TEXT NOT NULL',
  ],
  /** `level` 1 is the highest; `first_ord` is the first article under it. */
  heading: [
    'id TEXT PRIMARY KEY',
    'law_id TEXT NOT NULL REFERENCES law(id)',
    'ord INTEGER NOT NULL',
    'level INTEGER NOT NULL',
    'title TEXT NOT NULL',
    'parent_id TEXT REFERENCES heading(id)',
    'first_ord INTEGER NOT NULL',
  ],
  institution: [
    'id TEXT PRIMARY KEY',
    'name TEXT NOT NULL',
    'kind TEXT NOT NULL',
    'district TEXT NOT NULL',
    'address TEXT NOT NULL',
    'longitude REAL',
    'latitude REAL',
    'phone TEXT NOT NULL',
    'hours TEXT NOT NULL',
    'founded TEXT',
    'credit_code TEXT NOT NULL',
    'team INTEGER',
    'expertise TEXT NOT NULL',
    'intro TEXT NOT NULL',
    'sample INTEGER NOT NULL',
  ],
  practitioner: [
    'id TEXT PRIMARY KEY',
    'name TEXT NOT NULL',
    'kind TEXT NOT NULL',
    'gender TEXT NOT NULL',
    'institution_id TEXT NOT NULL REFERENCES institution(id)',
    'certificate_no TEXT NOT NULL',
    'licensed_on TEXT',
    'district TEXT NOT NULL',
    'expertise TEXT NOT NULL',
    'languages TEXT NOT NULL',
    'history TEXT NOT NULL',
    'accepts_reservation INTEGER NOT NULL',
    'photo TEXT',
    'sample INTEGER NOT NULL',
  ],
  penalty: [
    'id TEXT PRIMARY KEY',
    "subject_kind TEXT NOT NULL CHECK (subject_kind IN ('institution','practitioner'))",
    'subject_id TEXT NOT NULL',
    'kind TEXT NOT NULL',
    'cause TEXT NOT NULL',
    'authority TEXT NOT NULL',
    'decided_on TEXT NOT NULL',
    'published_on TEXT NOT NULL',
    'public_until TEXT',
    'doc_no TEXT NOT NULL',
    'sample INTEGER NOT NULL',
  ],
  /** Cases, Q&A and information: Markdown bodies with what they cite (`《法》第X条` as `法第X条`). */
  document: [
    'id TEXT PRIMARY KEY',
    "kind TEXT NOT NULL CHECK (kind IN ('case','qa','news','notice','interview','interpretation'))",
    'title TEXT NOT NULL',
    'field TEXT',
    'date TEXT NOT NULL',
    'source TEXT',
    'important INTEGER NOT NULL',
    'public_until TEXT',
    'cites TEXT NOT NULL',
    'tags TEXT NOT NULL',
    'body TEXT NOT NULL',
    'sample INTEGER NOT NULL',
  ],
  agreement: [
    'id TEXT PRIMARY KEY',
    'kind TEXT NOT NULL',
    'lang TEXT NOT NULL',
    'title TEXT NOT NULL',
    'version TEXT NOT NULL',
    'effective TEXT NOT NULL',
    'body TEXT NOT NULL',
  ],
  /** Everyday problems (Codes, Art. 6): `wordings` are how people put them, `body` is what sync/release/guide.ts says. */
  guide: [
    'id TEXT PRIMARY KEY',
    'title TEXT NOT NULL',
    'field TEXT NOT NULL',
    'summary TEXT NOT NULL',
    'wordings TEXT NOT NULL',
    'body TEXT NOT NULL',
    'written TEXT NOT NULL',
    'sample INTEGER NOT NULL',
  ],
  /** Everyday wordings, the statutes' words for them and the articles (`法第X条`) that answer them. */
  lexicon: ['id TEXT PRIMARY KEY', 'everyday TEXT NOT NULL', 'legal TEXT NOT NULL', 'articles TEXT NOT NULL'],
  /** JSON documents: periods (`rules`), the `calendar` of working days, `districts`, the hot topics (`hot`). */
  rule: ['id TEXT PRIMARY KEY', 'body TEXT NOT NULL'],
} as const

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]

/** The column names of a table, in the order they are written and hashed. */
export const columnsOf = (table: TableName): string[] =>
  tables[table].map((definition) => definition.split(' ', 1)[0] ?? '')

export const createTable = (table: TableName): string =>
  `CREATE TABLE ${table} (\n  ${tables[table].join(',\n  ')}\n) WITHOUT ROWID, STRICT`
