import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { opened } from '../../../../../shared/contract/demand.ts'
import { daysBefore } from '../../../../../shared/rules/dates.ts'
import { dateInChina } from '../../../../../shared/rules/workingDays.ts'
import { changedTopics, isTopic, mostTopics, servedList, topicActs } from '../../../content/hotTopics.ts'
import { mayWrite } from '../../../content/writeItem.ts'
import { hotDemand } from '../../../demand.ts'
import { sendNotice, sendPage } from '../../answers.ts'
import { isFor, onlyFor, staffOf } from '../../roles.ts'
import type { ContentDesk } from '../contentRoutes.ts'
import { contentWords } from '../words.ts'
import { findTopics } from './findTopics.ts'
import { readHot, writeHot } from './hotItem.ts'
import { hotPage } from './hotPage.ts'
import { shownTopics } from './topicsShown.ts'
import { hotWords } from './words.ts'

/** How long the counts go back, how often something must have been opened, and how much is suggested. */
const demanded = { days: 30, least: 5, most: 20 }
const searched = z.object({ q: z.string().trim().max(60).catch('') })
const versionField = z.object({ version: z.coerce.number().int().catch(-1) })

/** The hot topics of the home screen (Codes, Arts 5, 9): looked at, and changed step by step. */
export async function hotRoutes(app: FastifyInstance, { db, facts, now }: ContentDesk): Promise<void> {
  const wordsOf = (request: FastifyRequest) => hotWords[request.desk.words.lang]

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { status, notice }: { status: number; notice: string | null },
  ) => {
    const known = await facts.current()
    if (!known.served)
      return sendNotice(request, reply, status, contentWords[request.desk.words.lang].nothingServed)
    const hot = await readHot(db, known.served)
    const { q } = searched.parse(request.query)
    const list = servedList(known.served)
    const { days, least, most } = demanded
    const counted = await hotDemand(db, { from: daysBefore(dateInChina(now()), days), least, most })
    const others = (topics: typeof counted) =>
      shownTopics(
        topics.filter((topic) => !hot.topics.some(isTopic(topic))),
        known,
      ).filter((shown) => shown.known !== null)
    const page = {
      hot,
      topics: shownTopics(hot.topics, known),
      served: { version: known.served.version, list, topics: shownTopics(list?.items ?? [], known) },
      suggested: others(counted),
      typed: q,
      found: q === '' ? [] : others(findTopics(known, q)),
      mayEdit: isFor(['editor'], staffOf(request).role) && (hot.item === null || mayWrite(hot.item, now())),
    }
    return sendPage(reply, status, hotPage(request.desk, page, notice))
  }

  app.get('/content/hot', { onRequest: onlyFor('editor', 'supervisor') }, async (request, reply) =>
    show(request, reply, { status: 200, notice: null }),
  )

  for (const act of topicActs)
    app.post(`/content/hot/${act}`, { onRequest: onlyFor('editor') }, async (request, reply) => {
      const words = wordsOf(request)
      const refuse = (status: number, notice: string) => show(request, reply, { status, notice })
      const { kind, id } = Object(request.body)
      const topic = opened.safeParse({ kind, id })
      const known = await facts.current()
      if (!topic.success) return refuse(422, words.noSuchTopic)
      if (act === 'add' && !known.opened(topic.data.kind, topic.data.id))
        return refuse(422, words.noSuchTopic)
      const hot = await readHot(db, known.served)
      if (hot.version !== versionField.parse(request.body).version) return refuse(409, words.conflict)
      const topics = changedTopics(hot.topics, act, topic.data)
      if (!topics.ok)
        return topics.code === 'full' ? refuse(422, words.full(mostTopics)) : refuse(409, words.conflict)
      const { id: who, institutionId } = staffOf(request)
      const written = await writeHot(db, hot, topics.value, { who, institutionId, now: now() })
      if (!written.ok) return refuse(409, written.code === 'not-now' ? words.notNow : words.conflict)
      const place = topics.value.findIndex(isTopic(topic.data)) + 1
      return reply.redirect(`/desk/content/hot${place > 0 ? `#place-${place}` : ''}`, 303)
    })
}
