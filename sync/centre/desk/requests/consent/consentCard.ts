import type { Submission } from '../../../../../shared/contract/requests.ts'
import { type Html, html } from '../../html.ts'
import { chinaTime, facts, type Page } from '../../layout.ts'
import { consentWords } from './words.ts'

/** What the person agreed to before sending (Codes, Art. 32): in which versions, for whom, in which language, and when. */
export function consentCard(
  { words: { lang } }: Page,
  { consent, identity, lang: readIn }: Submission,
): Html {
  const words = consentWords[lang]
  return html`<section class="card"><h2>${words.title}</h2>${facts([
    ...consent.agreements.map(
      ({ id, version }) => [words.agreements[id] ?? id, words.version(version)] satisfies [string, string],
    ),
    [words.sensitive, words.sensitiveFor],
    [words.share, consent.sharedWith ?? words.unnamed],
    ...(identity.guardian ? [[words.guardian, words.guardianFor] satisfies [string, string]] : []),
    [words.readIn, words.languages[readIn]],
    [words.at, chinaTime(consent.acceptedAt)],
  ])}
<p class="hint">${words.atHint}</p></section>`
}
