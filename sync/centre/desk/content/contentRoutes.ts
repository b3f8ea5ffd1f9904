import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { itemStates } from '../../content/kinds.ts'
import type { Releasing } from '../../content/startReleasing.ts'
import type { Services } from '../../services.ts'
import { sendPage } from '../answers.ts'
import { onlyFor, staffOf } from '../roles.ts'
import { hotRoutes } from './hot/hotRoutes.ts'
import { itemRoutes } from './itemRoutes.ts'
import { listPage } from './listPage.ts'
import { newRoutes } from './newRoutes.ts'
import { countWaiting, listItems } from './queries.ts'
import { releasePanel } from './releasePanel.ts'
import { rowRoutes } from './rowRoutes.ts'

/** A table of ten thousand practitioners, or the longest of laws. */
const largestUpload = 8 * 1024 * 1024

const query = z.object({
  state: z.enum(itemStates).nullable().catch(null),
  page: z.coerce.number().int().min(0).max(100_000).catch(0),
})

export type ContentDesk = Services & { readonly releasing: Releasing; readonly releasesDir: string }

/** Content from the desk to the kiosk (Codes, Arts 7, 8, 9, 12, 14): collected, reviewed by another, released, updated. */
export async function contentRoutes(app: FastifyInstance, desk: ContentDesk): Promise<void> {
  const { db, facts, releasing, releasesDir } = desk
  await app.register(async (pages) => {
    await pages.register(multipart, {
      attachFieldsToBody: 'keyValues',
      limits: { fileSize: largestUpload, fieldSize: largestUpload, files: 1 },
    })
    pages.get(
      '/content',
      { onRequest: onlyFor('editor', 'institution', 'supervisor') },
      async (request, reply) => {
        const staff = staffOf(request)
        const shown = query.parse({ state: null, ...Object(request.query) })
        const found = await listItems(db, staff, shown)
        const version = (await facts.current()).served?.version ?? null
        const waiting = await countWaiting(db)
        const state = { ...releasing.status(), version, waiting, folder: releasesDir }
        const panel = staff.institutionId === null ? releasePanel(request.desk, state) : null
        return sendPage(reply, 200, listPage(request.desk, { ...found, panel }, shown))
      },
    )

    pages.post('/content/release', { onRequest: onlyFor('editor') }, async (_request, reply) => {
      void releasing.releaseNow()
      return reply.redirect('/desk/content', 303)
    })
    await newRoutes(pages, desk)
    await rowRoutes(pages, desk)
    await hotRoutes(pages, desk)
    await itemRoutes(pages, desk)
  })
}
