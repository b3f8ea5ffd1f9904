import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Progress } from './content.ts'
import { faultWords } from './faultWords.ts'
import { inWords } from './problem.ts'
import { publish, type ReleaseSummary } from './publish.ts'

const usage = `usage: npm run release -- --out DIR [--laws DIR] [--articles FILE.jsonl[.gz]] [--sample]
  --out       the folder to serve; keys are kept beside it in DIR-keys, the report in DIR-report.json
  --laws      laws in Markdown, instead of the sample laws
  --articles  articles as JSON lines, instead of the sample laws
  --sample    the sample directory, cases, questions, news and agreements`

const resources = join(import.meta.dirname, '../../resources')
const itemsPerLine = 500

/** One line that changes on a terminal; elsewhere a line now and then. */
function progressPrinter(): Progress {
  let stageBefore = ''
  let printed = 0
  return (stage, done, total) => {
    const bytes = stage === 'compress'
    const count = bytes ? `${Math.round((done / total) * 100)} %` : `${done} / ${total}`
    if (stage !== stageBefore) {
      if (stageBefore !== '' && process.stdout.isTTY) process.stdout.write('\n')
      stageBefore = stage
      printed = 0
    }
    const due = done === total || done - printed >= (bytes ? total / 4 : itemsPerLine)
    if (!due) return
    printed = done
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${stage} ${count}` : `${stage} ${count}\n`)
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

function printSummary(summary: ReleaseSummary, out: string): void {
  const { version, counts, filesTaken, problems, remarks, rawBytes, compressedBytes, seconds, deltas } =
    summary
  const times = Object.entries(seconds).map(([stage, time]) => `${stage} ${time.toFixed(1)} s`)
  const rows = Object.entries(counts).map(([table, count]) => `${table} ${count}`)
  const [last] = deltas
  const changes = last ? `; ${last.changes} rows changed, delta ${megabytes(last.bytes)}` : ''
  for (const problem of problems) console.error(`not taken: ${inWords(problem)}`)
  console.log(
    [
      `release ${version}: ${filesTaken} files taken, ${problems.length} problems, ${remarks.length} remarks`,
      rows.join(', '),
      `${megabytes(rawBytes)}, compressed ${megabytes(compressedBytes)}${changes} (${times.join(', ')})`,
      `serve ${out}; report ${out}-report.json; keys ${out}-keys: move root-*.pem to safe places off this machine`,
    ].join('\n'),
  )
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      laws: { type: 'string' },
      articles: { type: 'string' },
      sample: { type: 'boolean', default: false },
    },
  })
  const { out, laws, articles, sample } = values
  if (!out) throw new Error('--out is missing')
  if (!laws && !articles && !sample) throw new Error('one of --laws, --articles, --sample is needed')
  return {
    out: resolve(out),
    sample,
    ...(laws ? { laws } : {}),
    ...(articles ? { articles } : {}),
  }
}

const complain = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function main(): Promise<number> {
  let chosen: ReturnType<typeof readArguments>
  try {
    chosen = readArguments()
  } catch (error) {
    console.error(`${complain(error)}\n${usage}`)
    return 2
  }
  const answer = await publish({
    ...chosen,
    sampleDir: join(resources, 'sample'),
    rulesDir: join(resources, 'rules'),
    lexiconDir: join(resources, 'lexicon'),
    now: new Date(),
    onProgress: progressPrinter(),
  })
  if (process.stdout.isTTY) process.stdout.write('\n')
  if (answer.ok) {
    printSummary(answer.value, chosen.out)
    return 0
  }
  console.error(`${faultWords[answer.code]}: ${answer.detail ?? ''}`)
  return 1
}

// Even a bug ends in one line here: whoever publishes is no programmer.
process.exitCode = await main().catch((error: unknown) => {
  console.error(`unexpected: ${complain(error)}`)
  return 3
})
