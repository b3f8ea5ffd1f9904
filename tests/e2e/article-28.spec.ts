import { expect } from '@playwright/test'
import { takingWords } from '../../sync/centre/desk/requests/taking/words.ts'
import { addAccount } from '../support/account.ts'
import { answerRequest, atDesk, contactApplicant } from './desk.ts'
import { pulled, test } from './kioskTest.ts'
import { answer, choose, chooseDistrict, openService, readAnswer } from './services.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

const name = '示例：遛狗纠纷上门劝'

/** No line of the program knows this service: it is written here, and published while the test runs. */
const definition = `
id: dog-walks
order: 3
name: { zh-CN: ${name}, en: A visit about dogs }
summary: { zh-CN: 邻居遛狗不牵绳，请人上门劝, en: Somebody talks to the neighbour }
figure: mediation
cost: { zh-CN: 上门劝不收费。, en: It costs nothing. }
contact: { zh-CN: 示例劝导队, en: the example team }
desk: institution
periods: [mediation.contact]
papers:
  - name: { zh-CN: 咬伤的照片, en: Photographs of the bite }
    when: { bitten: ["yes"] }
  - name: { zh-CN: 狗的样子, en: What the dog looks like }
    when: { bitten: ["no"] }
findings:
  - tone: warn
    text: { zh-CN: 先去打针，再来劝。, en: See a doctor first. }
    cites: [中华人民共和国民法典第一千二百四十六条]
    when: { bitten: ["yes"] }
steps:
  - title: { zh-CN: 咬到人了吗？, en: Was anybody bitten? }
    fields:
      - kind: choice
        id: bitten
        label: { zh-CN: 有没有咬人, en: Bitten }
        options:
          - { id: "yes", name: { zh-CN: 咬了, en: "Yes" } }
          - { id: "no", name: { zh-CN: 没咬, en: "No" } }
  - title: { zh-CN: 哪条路上？, en: Where? }
    fields:
      - { kind: text, id: where, label: { zh-CN: 哪条路, en: Street }, longest: 60 }
  - title: { zh-CN: 哪个区？, en: Which district? }
    fields:
      - { kind: district, id: district, label: { zh-CN: 区, en: District } }
  - title: { zh-CN: 请谁去劝？, en: By whom? }
    fields:
      - { kind: institution, id: team, label: { zh-CN: 谁去, en: Who }, of: [{ kind: mediation }], in: district }
`

test('Arts 2, 28, 29: a service that only content knows is published, asked for with the cable out, answered by the institution it names, and read at the kiosk', async ({
  site,
  open,
  staff,
}) => {
  await site.publish('示例', { 'services/dog-walks.yaml': definition })
  const { page } = await open()
  await pulled(site, 2)
  await site.stopCentre()
  await begin(page)

  await test.step('it says what it is, that it is free, and by when somebody calls', async () => {
    await openService(page, name)
    await expect(page.getByText('上门劝不收费。')).toBeVisible()
    await expect(page.getByText(t.service.who('示例劝导队'))).toBeVisible()
    await expect(page.getByText(t.receipt.due.contact)).toBeVisible()
    await expect(page.getByText('咬伤的照片')).toBeHidden()
  })

  await test.step('it asks what its definition asks; papers and what follows depend on the answers', async () => {
    await button(page, t.service.begin).tap()
    await answer(page, [['咬了']])
    await typeChinese(page, '哪条路', [['shanghai', '上海']])
    await button(page, t.bar.next).tap()
    await chooseDistrict(page, '虹口区')
    await button(page, t.bar.next).tap()
    await expect(page.getByText('示例街道人民调解委员会')).toBeHidden()
    await choose(page, '示例里弄人民调解委员会')
    await button(page, t.bar.next).tap()
    await expect(page.getByText('先去打针，再来劝。')).toBeVisible()
    await expect(button(page, /民法典》第一千二百四十六条/)).toBeVisible()
    await expect(page.getByText('咬伤的照片')).toBeVisible()
    await expect(page.getByText('狗的样子')).toBeHidden()
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.service.share('示例里弄人民调解委员会'))).toBeVisible()
    await signAndSend(page)
    await expect(page.getByText(t.receipt.saved)).toBeVisible()
    await site.startCentre()
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the institution reads every answer in words, calls and answers', async () => {
    const { pages, end } = await atDesk(
      staff,
      site,
      await addAccount(site, 'lilong', 'institution', 'inst-047'),
    )
    await pages.getByRole('link', { name: new RegExp(name) }).click()
    await pages.getByRole('button', { name: takingWords['zh-CN'].take }).click()
    for (const said of ['咬了', '上海', '虹口区', '先去打针，再来劝。'])
      await expect(pages.getByText(said).first()).toBeVisible()
    await contactApplicant(pages, '示例：周六去劝')
    await answerRequest(pages, '示例：说好了，以后牵绳')
    await end()
  })

  await readAnswer(page, '示例：说好了，以后牵绳')
  await expect(page.getByText('示例：周六去劝')).toBeVisible()
  await expect(page.getByText(name)).toBeVisible()
})
