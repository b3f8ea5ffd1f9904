export const alarm = {
  violence: '安全最要紧，先求助',
  limitation: '时间很紧，请先看这里',
  leave: '点一下就离开，屏幕上什么也不留。',
  exit: '马上离开并清除',
}
