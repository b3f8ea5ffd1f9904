/** The name of a kind in the page's language; a kind the catalogue does not know yet is shown as the content has it. */
export const nameOf = (names: Readonly<Record<string, string>>, kind: string): string => names[kind] ?? kind
