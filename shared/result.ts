/**
 * The outcome of something that is allowed to fail. Expected failures are values with a code; exceptions are bugs.
 * `detail` is for the technician's log and never holds personal data.
 */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly detail?: string }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const fail = <Code extends string>(
  code: Code,
  detail?: string,
): { ok: false; code: Code; detail?: string } =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail }
