import { partOfName, partsOfName } from './kinds.ts'
import { childFrom, type Lexicon, mostCost, root, textOf } from './lexicon.ts'
import type { Sound } from './sounds.ts'
import { longestSyllable } from './syllables.ts'

/** A word that some of the letters may stand for. */
export type Match = {
  lexicon: Lexicon
  word: number
  /** Letters up to here are used. */
  to: number
  /** What the word costs where it stands alone, with how it was keyed. */
  cost: number
  /** How many of its characters are in the field already: it is the rest of a word begun there. */
  begun: number
}

/** A place in a lexicon's tree that letters lead to. */
export type Place = { lexicon: Lexicon; node: number; to: number; cost: number }

/** Nodes looked at from one place; what was keyed in full is looked at first. */
const mostNodes = 6_000
/** Words of a node that was keyed by initials, where there are very many nodes. */
const mostInitials = 4

/** Every place in the tree that the letters from `at` on lead to, below `node`, the fully keyed ones first. */
export function placesFrom(
  lexicon: Lexicon,
  node: number,
  sounds: readonly (readonly Sound[])[],
  at: number,
): (Place & { whole: boolean })[] {
  const found: (Place & { whole: boolean })[] = []
  let left = mostNodes
  const walk = (from: number, at: number, cost: number, whole: boolean): void => {
    const end = lexicon.children[from + 1] as number
    if (lexicon.children[from] === end) return
    for (const sound of sounds[at] ?? []) {
      for (let child = childFrom(lexicon, from, sound.first); child < end; child++) {
        if ((lexicon.sounds[child] as number) > sound.last || left-- <= 0) break
        const place = {
          lexicon,
          node: child,
          to: sound.to,
          cost: cost + sound.cost,
          whole: whole && sound.whole,
        }
        found.push(place)
        walk(child, sound.to, place.cost, place.whole)
      }
    }
  }
  walk(node, at, 0, true)
  return found
}

/** Letters beyond this had no say in which places the letters from `at` on lead to. */
export const reachOf = (places: readonly Place[], at: number): number =>
  places.reduce((most, { to }) => Math.max(most, to), at) + longestSyllable

/** The words at places, the likeliest first, at most `most` for each number of letters and part of a name. */
export function wordsAt(places: readonly (Place & { whole: boolean })[], most: number): Match[] {
  const byEnd = new Map<number, Match[][]>()
  for (const { lexicon, node, to, cost, whole } of places) {
    const first = lexicon.words[node] as number
    const end = lexicon.words[node + 1] as number
    if (first === end) continue
    const lists = byEnd.get(to) ?? Array.from({ length: partsOfName }, () => [])
    byEnd.set(to, lists)
    const left = lists.map(() => (whole ? most : mostInitials))
    for (let word = first; word < end; word++) {
      // Parts of names are likely where a name is and stand nowhere else: they would crowd out what may stand here.
      const part = partOfName(lexicon.kinds[word] as number)
      if ((left[part] as number) === 0) continue
      left[part] = (left[part] as number) - 1
      const list = lists[part] as Match[]
      const match = { lexicon, word, to, cost: cost + (lexicon.costs[word] as number), begun: 0 }
      if (list.length < most || match.cost < (list[most - 1] as Match).cost) insert(list, match, byCost, most)
    }
  }
  return [...byEnd.values()].flat(2)
}

const byCost = (a: Match, b: Match): number => a.cost - b.cost

/**
 * The likeliest words that go on below places, the likeliest first; each syllable more costs `more`. `suits` says which
 * of them count.
 */
export function wordsBelow(
  places: readonly Place[],
  most: number,
  more: number,
  suits: (lexicon: Lexicon, word: number) => boolean = () => true,
): Match[] {
  const open: Place[] = []
  const found: Match[] = []
  let left = mostNodes
  const costOf = ({ lexicon, node, cost }: Place) => cost + (lexicon.least[node] as number)
  const worst = () => (found.length < most ? Number.POSITIVE_INFINITY : (found[most - 1] as Match).cost)
  for (const place of places) open.push(place)
  open.sort((a, b) => costOf(b) - costOf(a))
  for (let place = open.pop(); place && left-- > 0 && costOf(place) < worst(); place = open.pop()) {
    const { lexicon, node, to, cost } = place
    for (
      let child = lexicon.children[node] as number;
      child < (lexicon.children[node + 1] as number);
      child++
    ) {
      for (let word = lexicon.words[child] as number; word < (lexicon.words[child + 1] as number); word++) {
        const match = { lexicon, word, to, cost: cost + more + (lexicon.costs[word] as number), begun: 0 }
        if (match.cost < worst() && suits(lexicon, word)) insert(found, match, byCost, most)
      }
      const next = { lexicon, node: child, to, cost: cost + more }
      if (
        (lexicon.children[child] as number) < (lexicon.children[child + 1] as number) &&
        costOf(next) < worst()
      )
        insert(open, next, (a, b) => costOf(b) - costOf(a), Number.POSITIVE_INFINITY)
    }
  }
  return found
}

/** Puts an item where it belongs in a sorted list that keeps `most`. */
function insert<Item>(list: Item[], item: Item, order: (a: Item, b: Item) => number, most: number): void {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(list[middle] as Item, item) <= 0) low = middle + 1
    else high = middle
  }
  list.splice(low, 0, item)
  if (list.length > most) list.pop()
}

/** The places of a text that is written already, whichever way its characters are read. */
export function placesOfText(lexicon: Lexicon, readings: Lexicon, text: string): number[] {
  let nodes: number[] = [root]
  for (const character of text) {
    const sounds = (readings.readings.get(character.charCodeAt(0)) ?? []).map(
      (node) => readings.sounds[node] as number,
    )
    nodes = nodes.flatMap((node) =>
      sounds.flatMap((sound) => {
        const child = childFrom(lexicon, node, sound)
        return child < (lexicon.children[node + 1] as number) && lexicon.sounds[child] === sound
          ? [child]
          : []
      }),
    )
  }
  return nodes
}

/** The likeliest word written like this; null where the lexicon has none. */
export function wordOfText(lexicon: Lexicon, text: string): number | null {
  let best: number | null = null
  for (const node of placesOfText(lexicon, lexicon, text)) {
    for (let word = lexicon.words[node] as number; word < (lexicon.words[node + 1] as number); word++) {
      const isBetter =
        (lexicon.costs[word] as number) < (best === null ? mostCost + 1 : (lexicon.costs[best] as number))
      if (isBetter && textOf(lexicon, word) === text) best = word
    }
  }
  return best
}
