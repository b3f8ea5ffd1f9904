const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const textOf = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a browser would send of the first form of a page that is sent by POST, as it is filled. */
export function formFields(page: string): Record<string, string> {
  const form = /<main>[\s\S]*?<form [^>]*method="post"[^>]*>([\s\S]*?)<\/form>/.exec(page)?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag, , inner = ''] of form.matchAll(
    /<input\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    const name = attribute(tag, 'name')
    const isTick = attribute(tag, 'type') === 'checkbox'
    if (name === undefined || attribute(tag, 'type') === 'file' || (isTick && !/\schecked\b/.test(tag)))
      continue
    if (tag.startsWith('<select')) {
      const options = inner.match(/<option[^>]*>/g) ?? []
      const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? ''
      fields[name] = textOf(attribute(chosen, 'value') ?? '')
    } else if (tag.startsWith('<textarea')) fields[name] = textOf(inner.replace(/^\n/, ''))
    else fields[name] = textOf(attribute(tag, 'value') ?? '')
  }
  return fields
}
