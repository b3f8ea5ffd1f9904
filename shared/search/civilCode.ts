/** Laws that went into the Civil Code in 2021 and are still asked for, with the books they became. */
export const civilCodeBooks: Readonly<Record<string, readonly string[]>> = {
  婚姻法: ['婚姻家庭'],
  收养法: ['婚姻家庭'],
  继承法: ['继承'],
  合同法: ['合同'],
  物权法: ['物权'],
  侵权责任法: ['侵权责任'],
  侵权法: ['侵权责任'],
  担保法: ['物权', '合同'],
  民法通则: ['总则'],
  民法总则: ['总则'],
}

const heading = /^(?:第.{1,2}编)?\s*(.+?)编?$/

/** The name of a book of the Civil Code from its heading: 第五编 婚姻家庭 and 婚姻家庭编 are 婚姻家庭. */
export const bookName = (title: string): string => heading.exec(title.trim())?.[1] ?? title
