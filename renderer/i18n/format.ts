import type { Language } from '../../shared/contract/kinds.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { usePreferences } from '../app/preferences.ts'
import { useText } from './text.ts'

const zone = 'Asia/Shanghai'

const day = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const
const kinds = {
  date: { dateStyle: 'long', timeZone: 'UTC' },
  weekday: { ...day, year: 'numeric', weekday: 'long' },
  /** Without the year. */
  near: day,
  instant: { ...day, year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone },
  meeting: { ...day, year: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A format takes far longer to make than to use, so each is made once. */
const made = new Map<string, Intl.DateTimeFormat>()
function formatOf(kind: keyof typeof kinds, lang: Language): Intl.DateTimeFormat {
  const key = `${kind} ${lang}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', kinds[kind])
  made.set(key, format)
  return format
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`)

/** A calendar date `YYYY-MM-DD` in words; with the weekday where somebody must act by it. */
export const formatDate = (date: string, lang: Language, weekday = false): string =>
  formatOf(weekday ? 'weekday' : 'date', lang).format(midnight(date))

/** A UTC instant as date and time in China. */
export const formatInstant = (instant: string, lang: Language): string =>
  formatOf('instant', lang).format(new Date(instant))

/** The formats of the present language. `distance` takes metres. */
export function useFormat() {
  const lang = usePreferences((state) => state.lang)
  const t = useText()
  return {
    date: (date: string) => formatDate(date, lang),
    /** Without the year, of a day near to today. */
    nearDate: (date: string) => formatOf('near', lang).format(midnight(date)),
    weekday: (date: string) => formatDate(date, lang, true),
    /** The day in China of a UTC instant. */
    day: (instant: string) => formatDate(dateInChina(new Date(instant)), lang),
    instant: (instant: string) => formatInstant(instant, lang),
    /** When somebody is to come, with the weekday: a local time in China, `YYYY-MM-DDTHH:mm`. */
    meeting: (time: string) => formatOf('meeting', lang).format(new Date(`${time}:00+08:00`)),
    distance: (metres: number) =>
      metres < 1000
        ? t.lawyers.metres(Math.round(metres / 10) * 10)
        : t.lawyers.kilometres((metres / 1000).toFixed(1)),
  }
}
