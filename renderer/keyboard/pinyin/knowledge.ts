import { useEffect, useSyncExternalStore } from 'react'
import type { Knowledge } from '../../../shared/ime/candidates.ts'
import type { Lexicon } from '../../../shared/ime/lexicon.ts'
import type { Language } from '../../../shared/ime/sentences.ts'
import { useHost } from '../../app/host.ts'
import { fetchLanguage, fetchNames } from './language.ts'
import { learnedLexicon } from './learned.ts'

/** What the engine knows besides what it learns of the person; nothing of anybody is in it. */
let language: Language | null = null
let names: Lexicon | null = null
/** The count of changes of content (app/host.ts) the names were asked for at; null before they were. */
let namesAsked: number | null = null
let loading: Promise<void> | null = null
/** The language was asked for and is not to be had. */
let missing = false

const listeners = new Set<() => void>()
let loads = 0

function changed(): void {
  loads++
  for (const listener of listeners) listener()
}

/** Fetches the language once; a failed attempt is made again the next time. Asks for names where content changed. */
export async function loadKnowledge(): Promise<void> {
  loading ??= fetchLanguage().then((fetched) => {
    language = fetched
    missing = fetched === null
    if (missing) loading = null
    changed()
  })
  const { changes } = useHost.getState()
  if (namesAsked !== changes) {
    namesAsked = changes
    const fetched = await fetchNames()
    if (namesAsked === changes) names = fetched
    changed()
  }
  await loading
}

/** Everything the engine knows now, what was chosen in this session included; null until the language is there. */
export function knowledge(): Knowledge | null {
  if (!language) return null
  const learned = learnedLexicon()
  return { language, others: [learned, names].filter((lexicon) => lexicon !== null) }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Loads what the keyboard needs while it is open, and shows it anew when that has come; whether it is not to be had. */
export function useKnowledge(): boolean {
  const changes = useHost((host) => host.changes)
  useSyncExternalStore(subscribe, () => loads)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content has other names
  useEffect(() => void loadKnowledge(), [changes])
  return missing
}
