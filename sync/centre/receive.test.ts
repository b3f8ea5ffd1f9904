import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CentreDatabase, openDatabase } from './database.ts'
import { submission, type TestCentre, testCentre } from './testCentre.ts'
import { databaseKinds } from './testDatabases.ts'

describe.each(await databaseKinds())('whose a request is, on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  beforeEach(async () => {
    centre = await testCentre(kind)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
  })
  afterEach(async () => {
    await db.destroy()
    await centre.close()
  })

  const received = async (form: object) => {
    const request = await centre.sealed(
      { ...submission(), form },
      { kind: 'kind' in form ? String(form.kind) : '' },
    )
    expect((await centre.post('/v1/requests', request.bytes)).status).toBe(201)
    return db
      .selectFrom('request')
      .select(['desk', 'institution_id', 'institution_name'])
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow()
  }
  const application = {
    kind: 'service-application',
    serviceId: 'notary',
    serviceName: '公证',
    periods: [],
    lines: [],
  }

  test('a reservation is the institution’s the lawyer works in; of an unknown lawyer, nobody’s yet', async () => {
    const { form } = submission()
    expect(await received(form)).toEqual({
      desk: 'institution',
      institution_id: 'inst-1',
      institution_name: '示例律师事务所',
    })
    expect(await received({ ...form, practitionerId: 'prac-0' })).toMatchObject({ institution_id: '' })
  })

  test('an application says itself; one sealed before kiosks said is the bureau’s', async () => {
    expect(await received(application)).toMatchObject({ desk: 'supervisor', institution_id: '' })
    const chosen = { desk: 'institution', institutionId: 'inst-1', institutionName: '旧名' }
    expect(await received({ ...application, ...chosen })).toEqual({
      desk: 'institution',
      institution_id: 'inst-1',
      institution_name: '示例律师事务所',
    })
    const gone = { ...chosen, institutionId: 'inst-0' }
    expect(await received({ ...application, ...gone })).toMatchObject({ institution_name: '旧名' })
  })

  test('a desk there is not is refused', async () => {
    const request = await centre.sealed(
      { ...submission(), form: { ...application, desk: 'everybody' } },
      { kind: 'service-application' },
    )
    expect((await centre.post('/v1/requests', request.bytes)).status).toBe(422)
  })
})
