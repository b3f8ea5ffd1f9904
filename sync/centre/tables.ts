import type { Opened } from '../../shared/contract/demand.ts'
import type { AppraisalLevel } from '../../shared/contract/followUps.ts'
import type { OwedWhat } from '../../shared/contract/kinds.ts'
import type { MessageKind } from '../../shared/contract/messages.ts'
import type { Desk, MeetingMode, RequestState } from '../../shared/contract/requests.ts'
import type { ItemAct, ItemKind, ItemState } from './content/kinds.ts'
import type { Role } from './desk/roles.ts'

/** Instants are UTC, ISO 8601; text everywhere, so that SQLite and PostgreSQL store and order the same bytes. */
export type KioskRow = {
  id: string
  name: string
  /** Of the key pair its device made: Ed25519, DER, base64. */
  public_key: string | null
  /** How many sessions it has asked for, by its own count. */
  sessions: number
  /** When a second device with the same key was first noticed. */
  copied_at: string | null
  enrolled_at: string
  revoked_at: string | null
  /** When it last checked in, and what it said of itself then (a `KioskReport` as JSON). */
  heard_at: string | null
  report: string | null
}

/**
 * A request, or what a person sent after one (`follows`): both are taken in once and are leaves of the log. What the
 * person wrote stays sealed in `envelope`, which is encrypted once more with the record's own key (base64); nothing of
 * it is in the other columns.
 */
export type RequestRow = {
  id: string
  kiosk_id: string
  sequence: number
  kind: string
  sha256: string
  envelope: string
  receipt_hash: string
  tail_check: string
  /** Of a service that content defines, else empty. */
  service_id: string
  service_name: string
  practitioner_id: string
  practitioner_name: string
  institution_name: string
  /** Who handles it, and which institution; empty until one is known. */
  desk: Desk
  institution_id: string
  /** 1 where an answer raised an alarm: danger, or a time limit about to end (Codes, Art. 22). */
  urgent: number
  /** Who took it to answer it. */
  taken_by: string | null
  state: RequestState
  /** The dates promised, with the rules they come from, as JSON: a later rule does not change a promise. */
  due: string
  /** What else was promised, counted from the acceptance: without dates, as JSON. Once it came, they are in `due`. */
  later: string
  /** When whoever decides said yes. */
  accepted_at: string | null
  /** What must be done next and by when (owed.ts); no date where the calendar did not reach, neither where nothing is owed. */
  next_what: OwedWhat | null
  next_by: string | null
  meeting_time: string | null
  meeting_place: string | null
  meeting_mode: MeetingMode | null
  /** What staff said last, of requests handled before there were messages; nothing is written here any more. */
  reason: string | null
  /** The request it follows; null for a request. What is a request: `follows is null`. */
  follows: string | null
  /** What the person asked for after sending and nobody has answered yet, and since when. */
  asked: Asked | null
  asked_at: string | null
  /** Counts the decisions: a decision made on an older version is refused. */
  version: number
  received_at: string
  updated_at: string
  /** Its place in the log of requests, from 0. */
  leaf: number
  /** When its key was destroyed; the columns that said something about anybody are empty since. */
  erased_at: string | null
}

/** What a person may ask for after sending that staff have to answer. */
export type Asked = 'message' | 'reschedule' | 'erase'

/**
 * What somebody said about a request. `body` is encrypted under the record's key, bound to the request and the message
 * (records/messages.ts); the rest can be counted.
 */
export type MessageRow = {
  id: string
  request_id: string
  at: string
  kind: MessageKind
  /** Who of the staff said it, in which role and for which unit; null and empty where the person did. */
  account: string | null
  role: Role | null
  unit: string
  /** 1 where the person's message came too late to have an effect. */
  late: number
  body: string
}

/** How a person found the answer to a request (Codes, Art. 20): once each. */
export type AppraisalRow = {
  request_id: string
  level: AppraisalLevel
  at: string
  /** Empty for a reservation of a lawyer, which has the practitioner's instead. */
  service_id: string
  practitioner_id: string
  institution_id: string
  /** Who answered; null where nobody is known to have. */
  account: string | null
  /** Encrypted like a message; null where there are none. */
  words: string | null
}

/** The acknowledgement as first given: whoever sends the same bytes again gets the same statement. */
export type ResponseRow = { request_id: string; statement: string; signature: string; key_id: string }

/** How the log of requests stands (one row): its leaves are the stored acknowledgements. */
export type LogStateRow = { id: number; size: number; frontier: string; at: string }

/** The complete subtrees of the log, the leaves at level 0. */
export type LogNodeRow = { level: number; position: number; hash: string }

/** The checkpoints signed, one for each commit that took something in. */
export type CheckpointRow = { size: number; statement: string; signature: string; key_id: string }

/** Checkpoints kiosks hold that this log did not sign as it stands: it was set back, or there are two of it. */
export type WitnessRow = {
  kiosk_id: string
  size: number
  root: string
  statement: string
  signature: string
  key_id: string
  seen_at: string
}

/** Somebody said that the database was restored from a backup: what kiosks saw of the log before is explained. */
export type LogRestoreRow = { at: string; size: number; note: string }

/** Who did what when; never anything of the person. */
export type AuditRow = {
  id: string
  at: string
  who: string
  what: string
  request_id: string | null
  /** To whom or why, as an id: an account, an institution, a reason. */
  detail: string
}

/** An account at the desk. */
export type StaffRow = {
  id: string
  password_hash: string
  created_at: string
  /** Empty where nobody has given one. */
  name: string
  role: Role
  /** Whose requests an account of an institution sees; null for every other role. */
  institution_id: string | null
  disabled_at: string | null
  /** When an administrator set the password; null once its owner has chosen one. */
  password_reset_at: string | null
}

/**
 * An account that was cancelled (Codes, Art. 4). `person` is how the centre knows who it is again and `hash` how a kiosk
 * does; both are gone once it is restored.
 */
export type CancellationRow = {
  id: string
  person: string | null
  hash: string | null
  reason: string
  /** What staff wrote for themselves. */
  note: string
  request_id: string
  cancelled_by: string
  cancelled_at: string
  restored_by: string | null
  restored_at: string | null
  restored_note: string | null
}

export type SessionRow = { token_hash: string; staff_id: string; expires_at: string; used_at: string }

/** Sign-ins that failed in a row, by the hash of the account that was keyed in, whether there is such an account or not. */
export type SignInFailureRow = { account_hash: string; failures: number; last_at: string }

/** A verification of the log from the desk. `result` is a `Verification` as JSON; null until it ends, or when it broke off. */
export type VerificationRow = {
  id: string
  started_at: string
  started_by: string
  finished_at: string | null
  result: string | null
}

/** How often something was opened at a kiosk on a day in China. Never anything of a person. */
export type DemandRow = { kiosk_id: string; day: string; kind: Opened['kind']; item: string; count: number }

/** The sum of a month's days that are gone from the counts of days. */
export type DemandMonthRow = Omit<DemandRow, 'day'> & { month: string }

/** A one-time code: what is made of it, not the code. `public_key` is the device that used it. */
export type EnrolmentRow = {
  id: string
  secret: string
  kiosk_id: string
  /** Who the kiosk will be, as JSON. */
  facts: string
  expires_at: string
  public_key: string | null
}

/** Something to be released, as it is at the desk now (Codes, Arts 7-9, 12, 14). */
export type ContentItemRow = {
  id: string
  kind: ItemKind
  /** The row of the release it is about: a document's id. Empty for a law or a table. */
  target: string
  state: ItemState
  /** Counts what was, or is to be, released; everybody who wrote on a revision is its author. */
  revision: number
  /** Counts the changes: one made on an older version is refused. */
  version: number
  title: string
  /** Who applied for it (Codes, Art. 8); null where the bureau wrote it. */
  institution_id: string | null
  important: number
  publish_at: string | null
  /** What was typed, field by field, as JSON: right or wrong, nothing of it is lost. */
  fields: string
  /** Why it went back to its author, or was withdrawn. */
  reason: string | null
  /** The fields as they were last released; null where nothing of it is to be shown. */
  live: string | null
  live_release: number | null
  approved_at: string | null
  changed_at: string
  changed_by: string
}

/** One change of an item: who, when, what. `version` is what the change made it. */
export type ContentLogRow = {
  item_id: string
  version: number
  revision: number
  at: string
  who: string
  act: ItemAct
  note: string
}

export type Tables = {
  kiosk: KioskRow
  enrolment: EnrolmentRow
  request: RequestRow
  response: ResponseRow
  message: MessageRow
  appraisal: AppraisalRow
  log_state: LogStateRow
  log_node: LogNodeRow
  checkpoint: CheckpointRow
  witness: WitnessRow
  log_restore: LogRestoreRow
  audit: AuditRow
  staff: StaffRow
  desk_session: SessionRow
  cancellation: CancellationRow
  sign_in_failure: SignInFailureRow
  verification: VerificationRow
  demand: DemandRow
  demand_month: DemandMonthRow
  content_item: ContentItemRow
  content_log: ContentLogRow
}
