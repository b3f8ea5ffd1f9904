import { z } from 'zod'
import { isoDate } from '../../shared/contract/kinds.ts'
import { desk, outsideSystem } from '../../shared/contract/requests.ts'
import { guideName, when } from './guide.ts'
import { both, field, text } from './serviceFields.ts'

const conditional = { when: when.optional() }
const call = z.strictObject({ number: z.string().regex(/^[\d-]{3,20}$/), who: both })

/**
 * A service (Codes, Arts 21, 28) as a bureau defines it: what a person should know, what is asked, who answers by when.
 * The next service is another of these and no code. Stored as the row `service.<id>` of the table `rule`. What has a
 * `when` is shown only after the answers it names; a cite is the title of a law with the number of an article.
 */
export const serviceDefinition = z.strictObject({
  id: guideName,
  /** Its place among the services. */
  order: z.int().nonnegative(),
  name: both,
  summary: both,
  /** The name of a drawing; one that is not known is replaced by a plain one. */
  figure: z.string(),
  cost: both,
  contact: both,
  /** Who at the centre handles what is asked. */
  desk,
  /** Ids of the rules that say by when. */
  periods: z.array(z.string()),
  know: z.array(both).default([]),
  papers: z.array(z.strictObject({ name: both, note: both.optional(), ...conditional })).default([]),
  /** Kinds of institution, as in the directory. */
  institutions: z.array(text).default([]),
  /** Where a body outside handles it online; `where` is its counter and when that is open. */
  elsewhere: z
    .array(z.strictObject({ name: both, url: z.url(), note: both, where: both.optional(), ...conditional }))
    .default([]),
  /** The system outside that staff may hand a request over to, after these answers. */
  handOver: z.strictObject({ to: outsideSystem, ...conditional }).optional(),
  /** When something takes place. What is not announced yet has no date: none is guessed. */
  calendar: z
    .strictObject({
      note: both,
      dates: z
        .array(
          z
            .strictObject({ name: both, from: isoDate.optional(), to: isoDate.optional() })
            .refine(({ from, to }) => !to || (from && from <= to), 'ends before it begins'),
        )
        .min(1)
        .max(20),
    })
    .optional(),
  /** Danger, or a time limit about to end: said at once where it is answered, with whom to call. */
  alarms: z
    .array(
      z.strictObject({
        kind: z.enum(['violence', 'limitation']),
        text: both,
        cite: text.optional(),
        call: z.array(call).min(1).max(5),
        when,
      }),
    )
    .default([]),
  /** What follows from the answers, said before anything is signed. It never refuses anybody. */
  findings: z
    .array(
      z.strictObject({
        tone: z.enum(['good', 'warn', 'plain']),
        text: both,
        cites: z.array(text).max(4).default([]),
        ...conditional,
      }),
    )
    .default([]),
  /** What must be known before asking, acknowledged on a screen of its own (Codes, Art. 18). */
  reminder: z
    .strictObject({ text: both, choices: z.array(z.strictObject({ text: both, when })).default([]) })
    .optional(),
  /** One screen each, in this order. `why` says which rule a question follows from. */
  steps: z
    .array(
      z.strictObject({
        title: both,
        why: z
          .array(z.strictObject({ text: both, cites: z.array(text).max(4).default([]), ...conditional }))
          .default([]),
        fields: z.array(field).min(1).max(3),
      }),
    )
    .min(1)
    .max(6),
})
export type ServiceDefinition = z.infer<typeof serviceDefinition>

export const serviceRowPrefix = 'service.'

/** Every question of a service, in the order they are asked. */
export const fieldsOf = ({ steps }: Pick<ServiceDefinition, 'steps'>) => steps.flatMap(({ fields }) => fields)

/** Everything a service cites, with where in its definition. */
export const serviceCites = ({ alarms, findings, steps }: ServiceDefinition): CitedAt[] => [
  ...alarms.flatMap(({ cite }, at) => (cite ? [{ cite, path: ['alarms', at, 'cite'] }] : [])),
  ...findings.flatMap(({ cites }, at) => listed(cites, ['findings', at])),
  ...steps.flatMap(({ why }, step) =>
    why.flatMap(({ cites }, at) => listed(cites, ['steps', step, 'why', at])),
  ),
]

type CitedAt = { cite: string; path: (string | number)[] }

const listed = (cites: readonly string[], path: CitedAt['path']): CitedAt[] =>
  cites.map((cite, at) => ({ cite, path: [...path, 'cites', at] }))
