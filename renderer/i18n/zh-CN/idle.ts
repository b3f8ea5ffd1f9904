export const idle = {
  title: '您还在吗？',
  body: '为保护您的隐私，没有人操作时会自动结束并清除。',
  left: (seconds: number) => `${seconds} 秒后清除`,
  stay: '我还在，继续',
}
