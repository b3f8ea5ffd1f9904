/** Characters that are taken for one another because they look alike, in the words of law and everyday life. */
const groups = `
  栽裁载戴截 己已巳 末未 帐账 货贷赁 侯候 折拆析诉 辨辩辫瓣 陪赔培倍 徒徙 义叉又议
  土士 干千于 天夭夫 大太犬 人入八 日曰目 住往注柱驻 免兔 侍待持 抢抡枪 扰抚拢托扶
  报服 坏环怀 蓝篮监 暴爆瀑 博搏膊 壁璧避 偿赏尝 拔拨 崇祟 仑仓 傅博传 竟竞境
  孤弧狐 叨叼 桔结洁 检捡险俭脸签 建健键 亨享 幻幼 估沽姑枯 官宫宦管 间问闻 嫁稼
  欧殴鸥 遣遗谴 违连 话活 记纪 请清情晴精 讲进 仪义 评坪 论伦轮 设没 诈炸 昏婚
  娶妾 继断 承丞 费废资 侵浸寝 权杈 债责绩 借错惜措 押抽 抵低底 租组粗阻祖 买卖实
  夺奇 残浅钱 仲伸种 决抉快 判刺 刑形型 捕铺补 拒巨距 驶驱 驾架 逃挑桃 逸免 酒洒
  赌睹 骗偏编 贿赂 贪贫 渎读 职织积 薪新 辞辟 延廷庭 雇顾 佣拥 籍藉 幢撞 坠堕
  噪燥操躁 邻领 采彩菜 嘱属 微徽征 复夏 申甲由 讼颂 援缓暖 助肋 伤份 认让 订钉打
  薄簿 迁千 脱税说 购构沟 约钓 缴激邀 驳驭 签鉴 遭糟 赡瞻 赎续读 掘崛 拐捌 奸好
  拖施 垫执 挟狭 胁协
`

const alike = new Map<string, Set<string>>()
for (const group of groups.trim().split(/\s+/)) {
  for (const character of group) {
    const others = alike.get(character) ?? new Set()
    for (const other of group) if (other !== character) others.add(other)
    alike.set(character, others)
  }
}

/** The characters that one may be mistaken for. */
export const lookAlikes = (character: string): Iterable<string> => alike.get(character) ?? []
