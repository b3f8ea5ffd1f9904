import type { Opened } from '../../shared/contract/demand.ts'
import type { MeetingMode, RequestState } from '../../shared/contract/requests.ts'

/** Instants are UTC, ISO 8601; text everywhere, so that SQLite and PostgreSQL store and order the same bytes. */
export type KioskRow = {
  id: string
  name: string
  /** SHA-256 of the bearer token, hex. */
  token_hash: string
  enrolled_at: string
  revoked_at: string | null
}

/** A request. What the person wrote stays sealed in `envelope`; nothing of it is in the other columns. */
export type RequestRow = {
  id: string
  kiosk_id: string
  sequence: number
  kind: string
  sha256: string
  envelope: string
  receipt_hash: string
  tail_check: string
  practitioner_id: string
  practitioner_name: string
  institution_name: string
  state: RequestState
  /** The dates promised, with the rules they come from, as JSON: a later rule does not change a promise. */
  due: string
  decide_by: string | null
  schedule_by: string | null
  meeting_time: string | null
  meeting_place: string | null
  meeting_mode: MeetingMode | null
  reason: string | null
  /** Counts the decisions: a decision made on an older version is refused. */
  version: number
  received_at: string
  updated_at: string
}

/** The acknowledgement as first given: whoever sends the same bytes again gets the same statement. */
export type ResponseRow = { request_id: string; statement: string; signature: string; key_id: string }

/** Who did what when; never anything of the person. */
export type AuditRow = { id: string; at: string; who: string; what: string; request_id: string | null }

export type StaffRow = { id: string; password_hash: string; created_at: string }

export type SessionRow = { token_hash: string; staff_id: string; expires_at: string }

/** How often something was opened at a kiosk on a day in China. Never anything of a person. */
export type DemandRow = { kiosk_id: string; day: string; kind: Opened['kind']; item: string; count: number }

export type Tables = {
  kiosk: KioskRow
  request: RequestRow
  response: ResponseRow
  audit: AuditRow
  staff: StaffRow
  desk_session: SessionRow
  demand: DemandRow
}
