/** Grouped, with the fen where there are any. */
const number = (amount: number): string =>
  new Intl.NumberFormat('zh-CN', Number.isInteger(amount) ? {} : { minimumFractionDigits: 2 }).format(amount)
/** Large round sums as people say them: 230 万元. */
const money = (yuan: number): string =>
  yuan >= 10_000 && yuan % 1000 === 0 ? `${yuan / 10_000} 万元` : `${number(yuan)} 元`
const days = (amount: number, unit: 'working-day' | 'calendar-day'): string =>
  unit === 'working-day' ? `${amount} 个工作日` : `${amount} 天`

export const calculators = {
  title: '算一算',
  hint: '诉讼费、工伤补助、期限',
  lead: '不用登记姓名。您输入的数字只在屏幕上算，不会保存。',
  names: { 'court-fee': '打官司要交多少钱', 'work-injury': '工伤一次性伤残补助', deadline: '期限到哪一天' },
  hints: {
    'court-fee': '起诉、离婚、保全、支付令、强制执行',
    'work-injury': '按伤残等级和工资算',
    deadline: '上诉、仲裁、复议，工作日也会算',
  },
  step: (n: number, m: number) => `第 ${n} 问，最多 ${m} 问`,
  keyIn: '按下面的数字',
  tooLarge: (most: string) => `太大了，最多只能算 ${most}。请改小些。`,
  again: '重新算',
  money,
  between: (from: string, to: string) => `${from} 至 ${to}`,
  how: '怎么算出来的',
  know: '还要知道',
  rule: '用的是哪套规则',
  law: '依据',
  holds: '适用时间',
  checked: '核对日期',
  validity: (from: string, until: string | null) =>
    until ? `${from}起，到${until}止` : `${from}起，现在仍然有效`,
  guideTitle: {
    'court-fee': '这是参考，交多少由法院决定',
    'work-injury': '这是参考，发多少由社保机构核定',
    deadline: '这是参考，以文书上写的和法院认定的为准',
  },
  guideBody: '按公布的规则算出来，帮您心里有数。办事时请再问一问。',
  refused: '这次算不了',
  startOver: '有的问题还没有回答。请按“重新算”，从头答一遍。',
  courtFee: {
    kind: '是哪一种案子？',
    kindName: '案子',
    amount: '金额（元）',
    amountName: '金额',
    amountHint: '只填整数，几角几分不用填。',
    halving: '有没有这些情况？',
    halvingHint: '有一种，受理费就只交一半。两种都有，也只按一半算给您看。',
    noHalving: '都没有，或者还不知道',
    fee: '案件受理费',
    applicationFee: '申请费',
    fixed: '每件',
    /** The part of an amount in yuan that lies in a bracket; `percent` is null where one sum is for all of it. */
    bracket: (over: number, upTo: number | null, part: number, percent: number | null) => {
      const range =
        over === 0
          ? `不超过 ${money(upTo ?? 0)}`
          : upTo === null
            ? `超过 ${money(over)}的部分`
            : `${money(over)}到 ${money(upTo)}的部分`
      return percent === null ? `${range}，每件` : `${range}，${money(part)} × ${percent}%`
    },
    share: (whole: string, divisor: number) => `交 ${whole}的 ${divisor} 分之一`,
    most: '最多只收',
    half: (whole: string, name: string) => `${name}：${whole}减半`,
    ranged: '法律只定了范围，具体数由各省市定。请问立案的法院。',
  },
  workInjury: {
    year: '哪一年受的伤？',
    yearOf: (year: string) => `${year} 年`,
    earlier: (year: string) => `${year} 年以前`,
    grade: '劳动能力鉴定是几级？',
    gradeHint: '看“劳动能力鉴定结论书”。还没有鉴定的，先申请鉴定。',
    gradeOf: (grade: number) => `${grade} 级`,
    gradeName: '伤残等级',
    wage: '受伤前 12 个月，平均每月缴费工资多少？',
    wageHint: '就是单位给您交工伤保险时报的工资。不知道的，可以按工资条上的平均数。',
    wageLabel: '月工资（元）',
    wageName: '月工资',
    average: '当地职工月平均工资是多少？',
    averageHint: '一般按受伤上一年的算，可以打 12333 问。这里没有核实过的数，所以请您填；不知道可以跳过。',
    averageLabel: '当地月平均工资（元）',
    averageName: '当地月平均工资',
    averageUnknown: '不知道，先算',
    averageOf: (region: string, year: number, sum: string) => `${region} ${year} 年：${sum}`,
    benefit: '一次性伤残补助金',
    limits: {
      none: (earned: string) => `本人工资 ${earned}，在平均工资的六成到三倍之间，照实算`,
      least: (earned: string, percent: number) =>
        `本人工资 ${earned}，不到平均工资的 ${percent}%，按 ${percent}% 算`,
      most: (earned: string, percent: number) =>
        `本人工资 ${earned}，超过平均工资的 ${percent}%，按 ${percent}% 算`,
      unknown: (earned: string) => `本人工资 ${earned}，没有和平均工资比`,
    },
    months: (grade: number, months: number) => `${grade} 级伤残，${months} 个月的工资`,
    notHeld: '没有填当地平均工资。您的工资要是不到平均工资的六成，实际会多一些；超过三倍，实际会少一些。',
  },
  deadline: {
    period: '是哪一种期限？',
    own: '别的，自己填天数',
    ownNote: '文书上写了几天就填几天',
    unit: '按哪种天数算？',
    units: { 'working-day': '工作日', 'calendar-day': '天（自然日）' },
    unitNotes: {
      'working-day': '周末、放假不算，调休上班的算',
      'calendar-day': '天天都算，最后一天放假就往后推',
    },
    days: '一共多少天？',
    daysLabel: '天数',
    daysRead: (amount: number) => `${amount} 天`,
    start: '从哪一天起？',
    calendarHint: (from: string, until: string) => `可以选 ${from} 到 ${until}，再往后的放假安排还没有公布。`,
    today: '今天',
    yesterday: '昨天',
    earlier: '上一个月',
    later: '下一个月',
    dayOff: '休',
    length: days,
    lengthName: '期限',
    about: '事情',
    from: '起算',
    end: '最后一天',
    first: (date: string) => `${date}是起算的那天，不算在内`,
    count: (length: string) => `从第二天起数 ${length}`,
    off: (dates: string) => `，跳过休息日：${dates}`,
    and: '、',
    roll: '这天是休息日，往后推到上班的第一天',
    rollUnknown: '这天是不是休息日，要等放假安排公布',
    left: (n: number) =>
      n === 0 ? '今天就是最后一天，请马上去办。' : `只剩 ${n} 天了，请尽快去办，不要等到最后一天。`,
    over: (n: number) => `已经过了 ${n} 天。不要放弃，请马上拨打 12348 问问还有没有办法。`,
    overdue: (n: number) => `对方已经超过 ${n} 天。可以去问问为什么还没有办好，或拨打 12348。`,
    pending: (horizon: string) => `放假安排只公布到${horizon}，再往后的日子不能乱猜。请早点办，不要拖。`,
  },
}
