import { z } from 'zod'
import type { Language } from '../../../shared/contract/kinds.ts'

type Words = {
  /** Between two things that are said of one row. */
  readonly semicolon: string
  readonly missing: string
  readonly tooLong: (most: number) => string
  readonly noDate: string
  readonly noTime: string
  readonly unwritable: string
  readonly endsBefore: string
  readonly markup: string
  readonly noArticle: (cite: string) => string
  readonly notInDigest: (cite: string) => string
  readonly noLaw: (title: string) => string
  readonly noRelease: string
  readonly nothingToDo: string
  readonly stillInForce: string
  readonly noSuchLaw: string
  readonly taken: string
  readonly noTopic: (id: string) => string
  /** What an importer says, where it has words of its own. */
  readonly importer: readonly (readonly [RegExp, string])[]
  /** What a schema says. */
  readonly schema: z.core.$ZodErrorMap
}

type Said = { readonly missing: string; readonly date: string; readonly otherwise: z.core.$ZodErrorMap }

const schemaWords =
  ({ missing, date, otherwise }: Said): z.core.$ZodErrorMap =>
  (issue) => {
    if (issue.input === undefined) return missing
    return issue.code === 'invalid_format' && String(issue.pattern).includes('\\d{4}')
      ? date
      : otherwise(issue)
  }

export const findingWords: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    semicolon: '；',
    missing: '没有填写',
    tooLong: (most) => `太长，最多${most}个字`,
    noDate: '不是日期，要写成 2026-01-31 的样子',
    noTime: '不是日期和时间',
    unwritable: '含有不能显示的字符',
    endsBefore: '公示期在发布日期之前就结束了',
    markup: '尖括号里的内容会原样显示给群众，不会变成格式',
    noArticle: (cite) => `法规库里的这部法没有这一条：${cite}`,
    notInDigest: (cite) => `法规库只收了这部法的节选，群众点不开这一条：${cite}`,
    noLaw: (title) => `法规库没有收录《${title}》，群众点不开这条引用`,
    noRelease: '还没有发布过内容，无法核对',
    nothingToDo: '没有要改的行',
    stillInForce: '“效力”写的还是有效或不明，请先改成已失效或已被替代',
    noSuchLaw: '法规库里没有另一部叫这个名字的法规',
    taken: '已经有了。要改已有的，请从“修改已经发布的”查找',
    noTopic: (id) => `现在发布的内容里没有，群众点不开：${id}`,
    importer: [
      [/^(.+) stands twice, first in line (\d+)$/, '$1 重复，第一次在第 $2 行'],
      [/^institution (.+) is not in the directory$/, '名录里没有编号为 $1 的机构'],
      [/^practitioner (.+) is not in the directory$/, '名录里没有编号为 $1 的人员'],
      [/^(practitioner|penalty) (.+) is not there$/, '没有编号为 $2 的行'],
      [/^no title: the first line must be "# title"$/, '没有标题：第一行要写成“# 标题”'],
      [/^a title and no text$/, '只有标题，没有正文'],
      [/^a title and adoption lines, but no text$/, '只有标题和通过日期，没有正文'],
      [/^(.+) has no text$/, '$1 没有内容'],
      [/^(.+) follows article (\d+)$/, '$1 跟在第 $2 条后面，中间可能缺条'],
      [/^(.+) has no (第.+)$/, '《$1》里将没有$2，但办事指引引用了它'],
      [/^Invalid Record Length.*$/, '这一行的列数和标题行不一样'],
      [/^credit_code: a credit code has digits.*$/, '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z'],
      [/^credit_code: a credit code has 18 .*$/, '统一社会信用代码要有18位'],
      [/^credit_code: the check character .*$/, '统一社会信用代码和它的校验位对不上，请核对每一位'],
      [/^credit_code: the credit code begins .*$/, '统一社会信用代码的开头是另一类机构的，请核对类别和代码'],
      [/^certificate_no: .* digits only$/, '律师执业证号只有数字'],
      [/^certificate_no: .* 17 digits, or 12$/, '律师执业证号要有17位，较早的12位'],
      [/^(Invalid (Opening|Closing) Quote|Quote Not Closed).*$/, '引号没有配对'],
    ],
    schema: schemaWords({
      missing: '没有填写',
      date: '要写成 2026-01-31 的样子',
      otherwise: z.locales.zhCN().localeError,
    }),
  },
  en: {
    semicolon: '; ',
    missing: 'is missing',
    tooLong: (most) => `is too long: at most ${most} characters`,
    noDate: 'is no date such as 2026-01-31',
    noTime: 'is no date and time',
    unwritable: 'holds characters that cannot be shown',
    endsBefore: 'ends before the date of publication',
    markup: 'what stands in angle brackets is shown as it is; it does not become a format',
    noArticle: (cite) => `the law in this release has no such article: ${cite}`,
    notInDigest: (cite) => `only a digest of this law is here: citizens cannot open ${cite}`,
    noLaw: (title) => `${title} is not among the laws of this release: citizens cannot open this cite`,
    noRelease: 'nothing has been released yet to check it against',
    nothingToDo: 'there is no row to change',
    stillInForce: 'the status is not expired or superseded yet: change that first',
    noSuchLaw: 'there is no other law of this title here',
    taken: 'is taken. To change what is there, look it up under “Change what is released”',
    noTopic: (id) => `is not in what is released, so nobody could open it: ${id}`,
    importer: [
      [/^(practitioner|penalty) (.+) is not there$/, 'there is no row of the id $2'],
      [/^a title and no text$/, 'there is a title and no text'],
      [/^(.+) follows article (\d+)$/, '$1 follows article $2: some may be missing between'],
      [/^(.+) has no (第.+)$/, '$1 would no longer have $2, which a guide or a service cites'],
      [/^Invalid Record Length.*$/, 'this line has not as many columns as the first'],
      [/^(Invalid (Opening|Closing) Quote|Quote Not Closed).*$/, 'a quotation mark has no partner'],
      [/^(credit_code|certificate_no): (.+)$/, '$2'],
    ],
    schema: schemaWords({
      missing: 'is missing',
      date: 'is no date such as 2026-01-31',
      otherwise: z.locales.en().localeError,
    }),
  },
}

/** What an importer said, in the words of a language where it has some. */
export function importerWords(lang: Language, what: string): string {
  for (const [pattern, words] of findingWords[lang].importer)
    if (pattern.test(what)) return what.replace(pattern, words)
  return what
}
