/** A sentence of the screen as it is spoken. `where` is its place on the screen, to be marked there. */
export type Passage = { text: string; lang: string; where: Range; personal: boolean }

export const personal = '[data-personal]'
const unread = '[aria-hidden="true"], [inert], svg, .only-spoken'
const controls = 'button, a[href], [role="tab"]'

export const langOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang || 'zh-CN'

export function rangeOf(node: Node): Range {
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

/** What is said in the place of something else: in the language of the page. */
type Said = { text: string; lang: string }

/** The sentences of a part of the screen in the order they stand there; `instead` of what is personal, where it is given. */
export function passagesIn(root: Element, isPersonal: boolean, instead: Said | null): Passage[] {
  const found: Passage[] = []
  let gathered: { block: Element; lang: string; nodes: Text[] } | null = null
  const flush = () => {
    if (gathered) found.push(...sentences(gathered.nodes, gathered.lang, isPersonal))
    gathered = null
  }
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const parent = node.parentElement
      if (!parent) return
      const block = blockOf(parent)
      const lang = langOf(parent)
      if (gathered?.block !== block || gathered.lang !== lang) flush()
      gathered ??= { block, lang, nodes: [] }
      gathered.nodes.push(node)
      return
    }
    if (!(node instanceof Element) || node.matches(unread) || !node.checkVisibility()) return
    if (instead && node.matches(personal)) {
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

/** What is read of a part of the screen. What is personal is not: `instead` is said in its place. */
export const passagesOf = (root: Element, instead: Said): Passage[] => passagesIn(root, false, instead)
