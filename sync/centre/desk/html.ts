/** Markup that is safe to send: made by `html` only, which escapes every text put into it. */
export type Html = { readonly markup: string }

type Part = Html | readonly Html[] | string | number | null

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

function markupOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/** A template of markup. Attribute values must be quoted in it; `null` puts in nothing. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  markup: strings.reduce((text, string, i) => text + markupOf(parts[i - 1] ?? null) + string),
})
