/** Stands in every text below, so that it can be looked for wherever it has no business to be. */
export const mark = 'ZQX7731'

/** Begin a cell of a table with one and a spreadsheet runs it. */
export const formulas = [
  `=HYPERLINK("http://x.example","${mark}")`,
  `+${mark}`,
  `-${mark}`,
  `@${mark}`,
  `\t=${mark}`,
]

export const markup = [`<script>${mark}</script>`, `"><img src=x onerror=${mark}>`, `'"&${mark};`]

/** Texts no field should choke on. */
export const texts: readonly string[] = [
  '',
  ' ',
  `${mark}`.repeat(1429), // 10,003 characters
  `${mark}😀👩‍👩‍👧`,
  `${mark}\u0000`,
  `${mark}\u0007\u001B[31m\u007F`,
  `${mark}\r\nset-cookie: a=b`,
  `${mark}\uD800`,
  `\uDFFF${mark}`,
  `${mark}\u202E\u200B`,
  `${mark}' OR '1'='1' --`,
  `../../../${mark}`,
  `%00${mark}`,
  `\${${mark}}`,
  '__proto__',
  'constructor',
  'toString',
  '110105194912310021', // a wrong check digit
  '110105194902300021', // the 30th of February
  '110105299912310029', // born in another time
  '2026-02-30',
  '2026-99-99T99:99:99.999Z',
  '1e999',
  ...markup,
  ...formulas,
]

/** What PostgreSQL takes in no text: tried in every place, where others take turns. */
export const unstorable: readonly string[] = [`${mark}\u0000`, `${mark}\uD800`]

const deep = (levels: number): unknown => (levels === 0 ? mark : [deep(levels - 1)])

/** Things no field expects: another type, a size nobody means, what could reach into an object's prototype. */
export const things: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [mark],
  { [mark]: mark },
  Array(10_000).fill(mark),
  deep(500),
  JSON.parse(`{"__proto__":{"${mark}":true}}`),
  { constructor: { prototype: { [mark]: true } } },
  { toString: null, valueOf: mark },
]
