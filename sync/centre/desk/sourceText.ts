import type { Due, Language } from '../../../shared/contract/kinds.ts'

/** The rules name the Codes in English: described, not quoted, since their Chinese title was not at hand. */
const codes = 'Codes of Online Services of 12348 Law Services of Shanghai (trial)'

/** Where a rule stands, for staff. */
export const sourceText = ({ title, article }: Due['source'], lang: Language): string =>
  lang === 'en'
    ? `${title === codes ? 'Codes' : title}, Art. ${article}`
    : `${title === codes ? '规范' : title}第${article}条`
