import type { ZodType } from 'zod'

/** What fields are named and what a sound one looks like, where a text of no meaning would not do. */
const texts = [
  '示例',
  '示',
  '1234',
  '123456',
  '13800005678',
  '11010519491231002X',
  '2026-11-29',
  '2026-11-29T00:00:00.000Z',
  'a'.repeat(64),
  'aaaa',
  'page.js',
  '019a0000-0000-7000-8000-000000000000',
]
const numbers = [1, 2026]

/** As much of a zod schema as is walked here. */
type Def = {
  readonly type: string
  readonly shape?: Record<string, ZodType>
  readonly options?: readonly ZodType[]
  readonly element?: ZodType
  readonly items?: readonly ZodType[]
  readonly innerType?: ZodType
  readonly valueType?: ZodType
  readonly in?: ZodType
  readonly entries?: Record<string, unknown>
  readonly values?: readonly unknown[]
}
const defOf = (schema: ZodType): Def => schema.def as unknown as Def

/**
 * Sound examples of everything a schema takes, every field there may be filled in: one for each choice between forms.
 * Throws for a field whose sound values nobody could guess: `texts` then needs one more.
 */
export function samplesOf(schema: ZodType): unknown[] {
  const def = defOf(schema)
  const inner = def.innerType ?? def.in
  if (inner) return samplesOf(inner).filter((sample) => schema.safeParse(sample).success)
  switch (def.type) {
    case 'object':
      return objects(Object.entries(def.shape ?? {}))
    case 'array':
      return samplesOf(def.element as ZodType).map((sample) => long(schema, sample))
    case 'tuple':
      return [(def.items ?? []).map((item) => samplesOf(item)[0])]
    case 'record':
      return samplesOf(def.valueType as ZodType).map((sample) => ({ 示例: sample }))
    case 'union':
      return (def.options ?? []).flatMap(samplesOf)
    case 'enum':
      return Object.values(def.entries ?? {}).slice(0, 1)
    case 'literal':
      return [def.values?.[0]]
    case 'boolean':
      return [true]
    case 'number':
      return numbers.filter((number) => schema.safeParse(number).success).slice(0, 1)
    case 'string':
      return texts
    default:
      return [null]
  }
}

/** Every field with its first sample; and once more for each other form a field may take. */
function objects(fields: [string, ZodType][]): Record<string, unknown>[] {
  const samples = fields.map(([name, schema]): [string, unknown[]] => {
    const all = samplesOf(schema).filter((sample) => schema.safeParse(sample).success)
    if (all.length === 0) throw new Error(`what would a sound "${name}" be?`)
    return [name, isText(schema) ? all.slice(0, 1) : all]
  })
  const first = Object.fromEntries(samples.map(([name, [sample]]) => [name, sample]))
  const others = samples.flatMap(([name, [, ...more]]) =>
    more.map((sample) => ({ ...first, [name]: sample })),
  )
  return [first, ...others]
}

const isText = (schema: ZodType): boolean => {
  const { type, innerType, in: input } = defOf(schema)
  const inner = innerType ?? input
  return inner ? isText(inner) : type === 'string'
}

/** As many of one as the array asks for. */
function long(schema: ZodType, sample: unknown): unknown[] {
  const lengths = [1, 2, 3, 6]
  return (
    lengths.map((length) => Array(length).fill(sample)).find((all) => schema.safeParse(all).success) ?? []
  )
}

type Path = readonly (string | number)[]

/** Every place in a value: the whole, each branch, each leaf. */
export const placesIn = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
]

/** A copy in which every field of a known name holds what is known for it: what a kiosk really has. */
export function withKnown(value: unknown, known: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((part) => withKnown(part, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, known[name] ?? withKnown(part, known)]),
  )
}

/** A copy of a value with something else in one place. */
export function withAt(value: unknown, [key, ...rest]: Path, bad: unknown): unknown {
  if (key === undefined) return bad
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...(value as Record<string, unknown>) }
  copy[key] = withAt(copy[key], rest, bad)
  return copy
}
