/**
 * The published calendar of working days (State Council notices): `holidays` are weekdays off, `workdays` are weekend
 * days worked. It says nothing beyond `horizon`, and nothing is guessed there.
 */
export type WorkCalendar = {
  readonly start: string
  readonly horizon: string
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}

const dayMs = 86_400_000
const nextDate = (date: string): string => new Date(Date.parse(date) + dayMs).toISOString().slice(0, 10)

/** The calendar date in China (UTC+8, no daylight saving) at an instant. */
export const dateInChina = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Whether a date is a working day; null outside the calendar. */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean | null {
  if (date < calendar.start || date > calendar.horizon) return null
  if (calendar.workdays.includes(date)) return true
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.includes(date)
}

/**
 * The last day of a period of `days` working days. The day of filing does not count (Civil Code, Art. 201). Null as
 * soon as a day beyond the published calendar would have to be judged.
 */
export function addWorkingDays(filed: string, days: number, calendar: WorkCalendar): string | null {
  let date = filed
  for (let left = days; left > 0; ) {
    date = nextDate(date)
    const working = isWorkingDay(date, calendar)
    if (working === null) return null
    if (working) left--
  }
  return date
}

/** The date itself when it is a working day, else the next one. Null beyond the published calendar. */
export function nextWorkingDay(date: string, calendar: WorkCalendar): string | null {
  for (let day = date; ; day = nextDate(day)) {
    const working = isWorkingDay(day, calendar)
    if (working === null) return null
    if (working) return day
  }
}

/** How many working days lie after `from`, up to and with `to`. Null where the published calendar does not reach. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number | null {
  let days = 0
  for (let date = from; date < to; ) {
    date = nextDate(date)
    const working = isWorkingDay(date, calendar)
    if (working === null) return null
    if (working) days++
  }
  return days
}
