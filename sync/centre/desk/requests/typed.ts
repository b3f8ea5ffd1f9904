/** A form of a request's page that was refused: where it went and how it was filled in. */
export type Typed = { readonly action: string; readonly fields: Readonly<Record<string, string>> }

/** What was typed into a field of the form that goes there; undefined where that is not the one that was refused. */
export const typedInto = (typed: Typed | null, action: string, name: string): string | undefined =>
  typed?.action === action ? typed.fields[name] : undefined
