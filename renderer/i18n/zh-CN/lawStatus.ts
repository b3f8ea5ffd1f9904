export const lawStatus = {
  'in-force': '现行有效',
  superseded: '旧版本',
  expired: '已失效',
  unknown: '效力待核实',
}
