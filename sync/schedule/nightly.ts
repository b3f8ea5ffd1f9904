/** Hours of the day in China; over midnight where `until` is not the later. */
export type Night = { readonly from: number; readonly until: number }

const hour = 3_600_000
const day = 24 * hour
const chinaAhead = 8 * hour

/**
 * Whether what is done once a night is due: this kiosk's moment has come since it was `last` done. `spread`, from 0 to
 * 1, is where in the night that moment lies, so that a fleet does not arrive together. What a power cut or a dead
 * network made a kiosk miss stays due; so does what a clock that ran ahead says was done.
 */
export function isDueNightly(now: Date, last: Date | null, { from, until }: Night, spread: number): boolean {
  if (last === null || last > now) return true
  const length = ((until - from + 23) % 24) + 1
  const midnight = Math.floor((now.getTime() + chinaAhead) / day) * day - chinaAhead
  let moment = midnight + (from + spread * length) * hour
  while (moment > now.getTime()) moment -= day
  return last.getTime() < moment
}
