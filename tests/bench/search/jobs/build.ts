import { statSync } from 'node:fs'
import { documentsOf } from '../documents.ts'
import { type PeerName, peers } from '../engines.ts'
import { seconds } from '../timed.ts'

/** Builds another engine's index over the articles of a content file; reading them is included. */
export async function job(name: PeerName, content: string, file: string) {
  const peer = await peers[name]()
  const build = seconds(() => peer.build(documentsOf(content), file))
  return { build, bytes: statSync(file).size }
}
