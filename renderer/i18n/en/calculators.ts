import type { Catalogue } from '../zh-CN.ts'

const number = (amount: number): string =>
  new Intl.NumberFormat('en-GB', Number.isInteger(amount) ? {} : { minimumFractionDigits: 2 }).format(amount)
const days = (amount: number, unit: 'working-day' | 'calendar-day'): string =>
  `${amount} ${unit === 'working-day' ? 'working ' : ''}day${amount === 1 ? '' : 's'}`

export const calculators: Catalogue['calculators'] = {
  title: 'Work it out',
  hint: 'court fees, work injury, time limits',
  lead: 'Nobody asks your name. What you key in is counted on the screen and not kept.',
  names: {
    'court-fee': 'What a case costs at court',
    'work-injury': 'One-off benefit after a work injury',
    deadline: 'When a time limit ends',
  },
  hints: {
    'court-fee': 'claims, divorce, preservation, payment order, enforcement',
    'work-injury': 'by grade of disability and wage',
    deadline: 'appeal, arbitration, review; working days too',
  },
  step: (n, m) => `Question ${n} of at most ${m}`,
  keyIn: 'use the keys below',
  tooLarge: (most) => `Too large: at most ${most} can be counted. Please key in less.`,
  again: 'Start again',
  money: (yuan) => `${number(yuan)} yuan`,
  between: (from, to) => `${from} to ${to}`,
  how: 'How it was worked out',
  know: 'Also good to know',
  rule: 'Which rule was used',
  law: 'Source',
  holds: 'In force',
  checked: 'Checked on',
  validity: (from, until) => (until ? `from ${from} until ${until}` : `since ${from}, still in force`),
  guideTitle: {
    'court-fee': 'This is a guide: the court decides what is paid',
    'work-injury': 'This is a guide: the social insurance agency decides what is paid',
    deadline: 'This is a guide: the document itself and the court prevail',
  },
  guideBody:
    'Worked out from the published rules, so that you know what to expect. Please ask again when you act.',
  refused: 'This cannot be worked out',
  startOver:
    'Some questions have no answer yet. Please touch “Start again” and answer them from the beginning.',
  courtFee: {
    kind: 'What kind of case is it?',
    kindName: 'Case',
    amount: 'Sum (yuan)',
    amountName: 'Sum',
    amountHint: 'Whole yuan only.',
    halving: 'Is one of these true?',
    halvingHint: 'One of them halves the fee. Two of them are shown as one half as well.',
    noHalving: 'None of them, or not known yet',
    fee: 'Fee of acceptance',
    applicationFee: 'Fee of the application',
    fixed: 'For each case',
    bracket: (over, upTo, part, percent) => {
      const range =
        over === 0
          ? `Up to ${number(upTo ?? 0)}`
          : upTo === null
            ? `Above ${number(over)}`
            : `${number(over)} to ${number(upTo)}`
      return percent === null ? `${range}: one sum` : `${range}: ${number(part)} × ${percent} %`
    },
    share: (whole, divisor) => `${divisor === 3 ? 'A third' : `One part in ${divisor}`} of ${whole} is due`,
    most: 'Never more than',
    half: (whole, name) => `${name}: half of ${whole}`,
    ranged:
      'The law gives a range only; the province sets the sum. Please ask the court that takes the case.',
  },
  workInjury: {
    year: 'In which year was the injury?',
    yearOf: (year) => year,
    earlier: (year) => `before ${year}`,
    grade: 'Which grade was found?',
    gradeHint:
      'It stands in the conclusion of the appraisal of working capacity. Without one, ask for the appraisal first.',
    gradeOf: (grade) => `Grade ${grade}`,
    gradeName: 'Grade of disability',
    wage: 'What was the average monthly wage insured in the 12 months before the injury?',
    wageHint:
      'The wage your employer reported for the insurance. If you do not know, take the average of your payslips.',
    wageLabel: 'Monthly wage (yuan)',
    wageName: 'Monthly wage',
    average: 'What is the average monthly wage of your region?',
    averageHint:
      'Usually that of the year before the injury; 12333 knows it. There is no verified figure here, so please key it in, or skip it.',
    averageLabel: 'Average wage there (yuan)',
    averageName: 'Average wage there',
    averageUnknown: 'Not known, go on',
    averageOf: (region, year, sum) => `${region} ${year}: ${sum}`,
    benefit: 'One-off disability benefit',
    limits: {
      none: (earned) => `Own wage ${earned}, between 60 % and three times the average: it counts as it is`,
      least: (earned, percent) =>
        `Own wage ${earned}, below ${percent} % of the average: ${percent} % counts`,
      most: (earned, percent) => `Own wage ${earned}, above ${percent} % of the average: ${percent} % counts`,
      unknown: (earned) => `Own wage ${earned}, not held against the average`,
    },
    months: (grade, months) => `Grade ${grade}: the wage of ${months} months`,
    notHeld:
      'No average wage was given. If your wage is below 60 % of it the benefit is higher, if above three times it is lower.',
  },
  deadline: {
    period: 'Which time limit is it?',
    own: 'Another: key in the days',
    ownNote: 'as many as the document says',
    unit: 'Which days count?',
    units: { 'working-day': 'Working days', 'calendar-day': 'All days' },
    unitNotes: {
      'working-day': 'no weekends and holidays, but weekend days that are worked',
      'calendar-day': 'every day; a last day off moves to the next working day',
    },
    days: 'How many days?',
    daysLabel: 'Days',
    daysRead: (amount) => `${amount} day${amount === 1 ? '' : 's'}`,
    start: 'From which day does it run?',
    calendarHint: (from, until) => `From ${from} to ${until}: later holidays are not published yet.`,
    today: 'Today',
    yesterday: 'Yesterday',
    earlier: 'Previous month',
    later: 'Next month',
    dayOff: 'off',
    length: days,
    lengthName: 'Time limit',
    about: 'About',
    from: 'Runs from',
    end: 'Last day',
    first: (date) => `${date} is the day it runs from and does not count`,
    count: (length) => `${length} are counted from the next day`,
    off: (dates) => `, passing over the days off: ${dates}`,
    and: ', ',
    roll: 'That is a day off: the next working day takes its place',
    rollUnknown: 'Whether that is a day off is not published yet',
    left: (n) =>
      n === 0
        ? 'Today is the last day. Please act at once.'
        : `Only ${n} day${n === 1 ? '' : 's'} left. Please act soon, and not on the last day.`,
    over: (n) =>
      `It ended ${n} day${n === 1 ? '' : 's'} ago. Do not give up: call 12348 at once and ask what can still be done.`,
    overdue: (n) => `They are ${n} day${n === 1 ? '' : 's'} late. Ask why it is not done yet, or call 12348.`,
    pending: (horizon) =>
      `Holidays are published until ${horizon} only, and later dates are not guessed. Please act early.`,
  },
}
