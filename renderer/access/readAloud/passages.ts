/** A sentence of the screen as it is spoken. `where` is its place on the screen, to be marked there. */
export type Passage = { text: string; lang: string; where: Range; personal: boolean }

export const personal = '[data-personal]'
const unread = '[aria-hidden="true"], [inert], svg, .only-spoken'
const controls = 'button, a[href], [role="tab"]'

const langOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang || 'zh-CN'

function rangeOf(node: Node): Range {
  const range = document.createRange()
  range.selectNodeContents(node)
  return range
}

/** The closest element that stands on lines of its own, or is a control: sentences do not go beyond it. */
export function blockOf(element: Element): Element {
  const inline = getComputedStyle(element).display === 'inline' && !element.matches(controls)
  return inline && element.parentElement ? blockOf(element.parentElement) : element
}

/** The sentences of text nodes that belong together. */
function sentences(nodes: readonly Text[], lang: string, isPersonal: boolean): Passage[] {
  const whole = nodes.map((node) => node.data).join('')
  const placeOf = (offset: number): [Text, number] | null => {
    let passed = 0
    for (const node of nodes) {
      if (offset <= passed + node.length) return [node, offset - passed]
      passed += node.length
    }
    return null
  }
  return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(whole)].flatMap(
    ({ segment, index }) => {
      const [from, to] = [placeOf(index), placeOf(index + segment.length)]
      if (!/[\p{L}\p{N}]/u.test(segment) || !from || !to) return []
      const where = document.createRange()
      where.setStart(...from)
      where.setEnd(...to)
      return [{ text: segment.trim(), lang, where, personal: isPersonal }]
    },
  )
}

/**
 * What is read of a part of the screen, in the order it stands there. What is personal is not: `instead` is said in its
 * place.
 */
export function passagesOf(root: Element, instead: { text: string; lang: string }): Passage[] {
  const found: Passage[] = []
  let gathered: { block: Element; nodes: Text[] } | null = null
  const flush = () => {
    if (gathered) found.push(...sentences(gathered.nodes, langOf(gathered.block), false))
    gathered = null
  }
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const parent = node.parentElement
      if (!parent) return
      const block = blockOf(parent)
      if (gathered?.block !== block) flush()
      gathered ??= { block, nodes: [] }
      gathered.nodes.push(node)
      return
    }
    if (!(node instanceof Element) || node.matches(unread) || !node.checkVisibility()) return
    if (node.matches(personal)) {
      flush()
      found.push({ ...instead, where: rangeOf(node), personal: false })
      return
    }
    for (const child of node.childNodes) visit(child)
  }
  visit(root)
  flush()
  return found
}

/** What is said of one thing the person touched or focused on purpose, personal or not. */
export function passagesOfOne(element: Element): Passage[] {
  const isPersonal = element.closest(personal) !== null
  const lang = langOf(element)
  const say = (text: string): Passage => ({ text, lang, where: rangeOf(element), personal: isPersonal })
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const label = element.labels?.[0]?.textContent ?? ''
    return [say(label), say(element.value)].filter(({ text }) => text.trim() !== '')
  }
  const name = element.getAttribute('aria-label')
  if (name) return [say(name)]
  const nodes: Text[] = []
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) nodes.push(texts.currentNode as Text)
  return sentences(nodes, lang, isPersonal)
}
