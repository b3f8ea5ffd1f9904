/** Who asks (Codes, Art. 4): the card reader, what is wrong with what was keyed in, and children. */
export const identity = {
  lead: '信息会加密，只有法律服务中心能打开。',
  card: {
    offer: '把身份证放上去读',
    lead: '这台终端能读身份证。只读姓名和号码，不读照片和住址，也不留在终端里。',
    waiting: '请把身份证放在读卡器上',
    waitingMore: '读好以前请不要拿开。外国人永久居留证、港澳台居民居住证也可以。',
    stop: '不读了，自己按',
    again: '再读一次',
    keyIn: '也可以不用读卡器，在下面自己按。',
    read: '已从身份证读到，请看对不对',
    change: '不对，自己改',
  },
  nameFaults: {
    short: '请写姓名，至少两个字。',
    long: '姓名太长，请写 40 个字以内。',
    characters: '姓名里只能有文字和“·”，请去掉数字和别的符号。',
  },
  idFaults: {
    characters: '身份证号码只有数字，最后一位可能是 X。',
    length: '身份证号码应是 18 位，请数一数。',
    date: '中间的出生日期不对，没有这一天，请对照身份证看一看。',
    future: '中间的出生日期还没有到，请对照身份证看一看。',
    check: '号码里有一位按错了，请对照身份证再看一遍。',
  },
  phoneFaults: {
    empty: '请写电话号码。',
    mobile: '手机号码应是 11 位，以 13 到 19 开头。',
    landline: '座机号码是区号加 7 位或 8 位，例如 021 加 8 位，请数一数。',
    'area-code': '座机请先按区号，例如 021；手机以 1 开头。',
  },
  cancelled: '这个号码的账号已经注销，不能继续；上面写了原因和办法。',
  checking: '正在核对，马上就好，请再点一次“下一步”。',
  guardian: {
    title: (age: number) => `这位还不满 ${age} 岁，请家长来同意`,
    why: (source: string, age: number) =>
      `法律规定，使用不满 ${age} 岁孩子的个人信息，要先得到父母或其他监护人的同意（${source}）。请监护人在旁边，填好下面两项并打勾。`,
    name: '监护人姓名',
    nameHint: '爸爸、妈妈或其他监护人',
    phone: '监护人电话',
    phoneHint: '办理时会打这个电话',
    consent: '我是监护人，我同意使用孩子的姓名和身份证号码办这件事',
    missing: '请监护人写好姓名、电话，并打勾同意。',
    noGuardian: '监护人不在？可以先拨打 12348，或请工作人员帮忙。查法律不用登记。',
    review: '监护人',
  },
}
