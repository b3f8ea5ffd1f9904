export const asOf = {
  day: (date: string) => `内容截至 ${date}`,
  stale: (days: number) => `内容已有 ${days} 天没有更新`,
  staleBody: (date: string) =>
    `截至 ${date}，之后的变化还没有收到。重要的事，请先打 12348 或问工作人员核实。`,
}
