import { type Html, html } from '../html.ts'
import { wide } from '../layout.ts'

const width = 720
const height = 200
const [left, bottom, top] = [44, 28, 10]
const plot = height - bottom - top

/** `target` is what its values should reach; null where nothing says so. */
export type Series = {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly target: number | null
}

/**
 * Shares from 0 to 1, month by month, as pairs of bars with a line where each target lies. The same figures stand in a
 * table beside it: the picture says nothing that is not there.
 */
export function shareChart(months: readonly string[], series: readonly [Series, Series]): Html {
  const targets = [...new Set(series.flatMap(({ target }) => target ?? []))]
  const step = (width - left) / months.length
  const bar = step / 3
  const y = (share: number): string => (top + plot * (1 - share)).toFixed(1)
  const bars = series.flatMap(({ values }, of) =>
    values.flatMap((share, at) => {
      if (share === null) return []
      const x = (left + at * step + bar / 2 + of * bar).toFixed(1)
      return [
        html`<rect class="bar-${of}" x="${x}" y="${y(share)}" width="${bar.toFixed(1)}" height="${(plot * share).toFixed(1)}"/>`,
      ]
    }),
  )
  const names = series.map(({ name }) => name).join(' · ')
  const drawing = html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${names}">
${[0, 0.5, 1].map((share) => html`<line x1="${left}" x2="${width}" y1="${y(share)}" y2="${y(share)}"/><text x="0" y="${y(share - 0.025)}">${share * 100} %</text>`)}
${bars}
${targets.map((target) => html`<line class="target" x1="${left}" x2="${width}" y1="${y(target)}" y2="${y(target)}"/>`)}
${months.map((month, at) => html`<text x="${(left + at * step + bar / 2).toFixed(1)}" y="${height - 8}">${month.slice(2)}</text>`)}
</svg>`
  return html`${wide(names, drawing)}
<p class="legend">${series.map(({ name }, of) => html`<span class="bar-${of}">${name}</span>`)}</p>`
}
