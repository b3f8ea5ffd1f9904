/**
 * `npm run keys`: who may sign what. `show` reads; `new-key`, `propose`, `sign` and `accept` replace a key or renew the
 * root, each step on the machine of whoever holds the key. RUNBOOK.md says when and how.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Metadata, MetadataKind, type Root } from '@tufjs/models'
import { fail, ok, type Result } from '../../shared/result.ts'
import { newPrivateKey, signerFrom } from './tuf/keys.ts'
import {
  isReady,
  proposeRoot,
  publicFile,
  type RoleName,
  readPublic,
  roles,
  signRoot,
} from './tuf/nextRoot.ts'
import { Repository } from './tuf/repository.ts'

const usage = `usage: npm run keys -- COMMAND
  show    --out DIR                                         whom the newest root in DIR trusts, and until when
  new-key --key FILE.pem                                    a new key; its public half goes to FILE.pem.pub
  propose --out DIR --proposal FILE                         the next root with the same keys, for longer
  propose --out DIR --proposal FILE --role ROLE --old ID --new FILE.pem.pub   … with a key of a role replaced
  sign    --proposal FILE --key FILE.pem                    adds a signature
  accept  --out DIR --proposal FILE                         puts it in place once enough have signed`

const text = { type: 'string' } as const
const options = { out: text, key: text, proposal: text, role: text, old: text, new: text }
type Values = Partial<Record<keyof typeof options, string>>

const readProposal = (file: string): Metadata<Root> =>
  Metadata.fromJSON(MetadataKind.Root, JSON.parse(readFileSync(file, 'utf8')))
const bytesOf = (root: Metadata<Root>): string => JSON.stringify(root.toJSON())
const short = (id: string): string => id.slice(0, 12)

async function show({ out = '' }: Values): Promise<Result<string>> {
  const { signed } = await new Repository(resolve(out)).root()
  const lines = roles.map((role) => {
    const { keyIDs = [], threshold } = signed.roles[role] ?? {}
    return `${role.padEnd(9)} ${threshold} of ${keyIDs.map(short).join(', ')}`
  })
  return ok([`root ${signed.version}, valid until ${signed.expires}`, ...lines].join('\n'))
}

function newKey({ key = '' }: Values): Result<string> {
  if (existsSync(key)) return fail('exists', `${key} is there already`)
  const pem = newPrivateKey()
  writeFileSync(key, pem, { mode: 0o600, flag: 'wx', flush: true })
  const signer = signerFrom(pem)
  writeFileSync(`${key}.pub`, publicFile(signer))
  return ok(`key ${short(signer.key.keyID)}: keep ${key} to yourself, hand over ${key}.pub`)
}

async function propose({ out = '', proposal = '', role, old, new: file }: Values): Promise<Result<string>> {
  if (role !== undefined && !roles.includes(role as RoleName)) return fail('usage', usage)
  if ((role === undefined) !== (old === undefined) || (role === undefined) !== (file === undefined))
    return fail('usage', usage)
  const current = await new Repository(resolve(out)).root()
  const replacement =
    role === undefined || old === undefined || file === undefined
      ? null
      : { role: role as RoleName, old, key: readPublic(readFileSync(file, 'utf8')) }
  const proposed = proposeRoot(current, replacement, new Date())
  if (!proposed.ok) return proposed
  writeFileSync(proposal, bytesOf(proposed.value), { flag: 'wx' })
  const { version, expires } = proposed.value.signed
  return ok(`root ${version}, valid until ${expires}: to be signed by those who hold root keys`)
}

function sign({ proposal = '', key = '' }: Values): Result<string> {
  const signer = signerFrom(readFileSync(key, 'utf8'))
  const signed = signRoot(readProposal(proposal), signer)
  writeFileSync(proposal, bytesOf(signed))
  return ok(`root ${signed.signed.version}: ${Object.keys(signed.signatures).length} signatures`)
}

async function accept({ out = '', proposal = '' }: Values): Promise<Result<string>> {
  const repository = new Repository(resolve(out))
  const proposed = readProposal(proposal)
  const ready = isReady(await repository.root(), proposed)
  if (!ready.ok) return ready
  await repository.writeRoot(proposed.signed.version, Buffer.from(bytesOf(proposed)))
  return ok(
    `root ${proposed.signed.version} is in place: publish a release next, signed with the keys it names`,
  )
}

const commands: Record<string, (values: Values) => Result<string> | Promise<Result<string>>> = {
  show,
  'new-key': newKey,
  propose,
  sign,
  accept,
}

async function main(): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options })
    const command = commands[positionals[0] ?? '']
    const done = command ? await command(values) : fail('usage', usage)
    if (done.ok) process.stdout.write(`${done.value}\n`)
    else process.stderr.write(done.code === 'usage' ? `${usage}\n` : `${done.code}: ${done.detail ?? ''}\n`)
    return done.ok ? 0 : done.code === 'usage' ? 2 : 1
  } catch (error) {
    // A file that is not there or not what it should be: whoever holds a key is no programmer.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
process.exitCode = await main()
