import type { Words } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, layout, type Page } from '../layout.ts'
import type { FleetKiosk } from './fleet.ts'
import { fleetWords } from './words.ts'

const gigabyte = 1_000_000_000

/** Every kiosk with what it last said of itself; the silent ones are named at the top. */
export function fleetPage(page: Page, kiosks: readonly FleetKiosk[]): string {
  const { lang, comma } = page.words
  const words = fleetWords[lang]
  const silent = kiosks.filter(({ state }) => state === 'silent').map(({ name }) => name)
  const newest = Math.max(0, ...kiosks.map(({ report }) => report?.version ?? 0))
  return layout(
    page,
    words.title,
    silent.length > 0 ? words.silentNotice(silent.join(comma)) : null,
    html`<p class="hint">${words.lead}</p>
${kiosks.length === 0 ? html`<p>${words.none}</p>` : null}
${kiosks.map((kiosk) => kioskCard(page.words, kiosk, newest))}`,
  )
}

function kioskCard({ lang }: Words, kiosk: FleetKiosk, newest: number): Html {
  const words = fleetWords[lang]
  const { report } = kiosk
  const said: [string, string][] = report
    ? [
        [words.version, versionText(lang, report.version, newest)],
        [words.waiting, String(report.waiting)],
        [words.held, String(report.held)],
        [
          words.paper,
          words.printer[report.printer.state] +
            (report.printer.left === null ? '' : words.slips(report.printer.left)),
        ],
        [words.disk, `${(report.diskFree / gigabyte).toFixed(1)} GB`],
        [words.errors, String(report.errors)],
      ]
    : []
  const lines = [[words.heardAt, kiosk.heardAt ? chinaTime(kiosk.heardAt) : words.never] as const, ...said]
  return html`<section class="card kiosk">
<h2>${kiosk.name} <small>${kiosk.id}</small> <span class="state ${kiosk.state}">${words.states[kiosk.state]}</span></h2>
${kiosk.copied ? html`<p class="overdue">${words.copied}</p>` : null}
<dl>${lines.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>
</section>`
}

function versionText(lang: Words['lang'], version: number | null, newest: number): string {
  const words = fleetWords[lang]
  if (version === null) return words.noVersion
  return version < newest ? `${version}${words.behind(newest)}` : String(version)
}
