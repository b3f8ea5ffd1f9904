export const lawyers = {
  titleReserve: '预约律师：先选一位',
  label: '姓名或专长',
  hint: '例如：劳动争议',
  district: '地区',
  expertise: '专长',
  years: '执业年限',
  yearsAtLeast: (n: number) => `${n} 年以上`,
  yearsOf: (n: number) => `执业 ${n} 年`,
  distance: (text: string) => `离这里 ${text}`,
  metres: (n: number) => `${n} 米`,
  kilometres: (n: string) => `${n} 公里`,
  reservable: '可以预约',
}
