import type { Language } from '../../shared/contract/kinds.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { usePreferences } from '../app/preferences.ts'
import { useText } from './text.ts'

const zone = 'Asia/Shanghai'

/** A calendar date `YYYY-MM-DD` in words; with the weekday where somebody must act by it. */
export function formatDate(date: string, lang: Language, weekday = false): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: weekday ? undefined : 'long',
    ...(weekday && { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}

/** A UTC instant as date and time in China. */
export const formatInstant = (instant: string, lang: Language): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant))

/** The formats of the present language. `distance` takes metres. */
export function useFormat() {
  const lang = usePreferences((state) => state.lang)
  const t = useText()
  return {
    date: (date: string) => formatDate(date, lang),
    /** Without the year, of a day near to today. */
    nearDate: (date: string) =>
      new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', {
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${date}T00:00:00Z`)),
    weekday: (date: string) => formatDate(date, lang, true),
    /** The day in China of a UTC instant. */
    day: (instant: string) => formatDate(dateInChina(new Date(instant)), lang),
    instant: (instant: string) => formatInstant(instant, lang),
    /** A local time in China, `YYYY-MM-DDTHH:mm`. */
    local: (time: string) => formatInstant(`${time}:00+08:00`, lang),
    distance: (metres: number) =>
      metres < 1000
        ? t.lawyers.metres(Math.round(metres / 10) * 10)
        : t.lawyers.kilometres((metres / 1000).toFixed(1)),
  }
}
