/**
 * Words that mean the same in this trade, for the search: abbreviations as people say them beside the words of the law
 * and of the catalogue. Every word of a group finds every other one of it.
 */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = [
  ["环评", "环境影响评价", "环境影响报告", "EIA"],
  ["规划环评", "规划环境影响评价"],
  ["能评", "节能评估", "节能报告", "节能审查"],
  ["水保", "水土保持"],
  ["水资源论证", "取水论证"],
  ["洪评", "洪水影响评价"],
  ["防洪评价", "涉河评价"],
  ["安评", "安全评价"],
  ["震评", "地震安全性评价", "地震安评"],
  ["地灾", "地质灾害危险性评估", "地灾评估"],
  ["压矿", "压覆矿产", "压覆重要矿产资源评估"],
  ["职评", "职业病危害评价", "职业病危害预评价"],
  ["图审", "施工图审查", "施工图设计文件审查"],
  ["可研", "可行性研究"],
  ["初设", "初步设计"],
  ["项目申请书", "项目申请报告"],
  ["地勘", "工程勘察", "岩土勘察"],
  ["监理", "工程监理"],
  ["造价", "造价咨询", "工程造价"],
  ["招标代理", "招投标代理"],
  ["政采代理", "政府采购代理"],
  ["测绘", "测量"],
  ["房产测绘", "不动产测绘"],
  ["危房鉴定", "房屋安全鉴定", "房屋鉴定"],
  ["防雷检测", "雷电防护装置检测", "雷电检测"],
  ["消防检测", "消防设施检测"],
  ["特检", "特种设备检验"],
  ["食检", "食品检验"],
  ["场调", "土壤污染状况调查", "土壤调查"],
  ["人防", "人民防空"],
  ["通航评价", "航道通航条件影响评价"],
  ["涉路评价", "涉路施工安全评价"],
  ["征收评估", "拆迁评估"],
  ["验资", "资本验证"],
]

/** Synonyms as Meilisearch takes them, in both directions: every word with the others of its group. */
export function synonyms(groups: readonly (readonly string[])[] = SYNONYM_GROUPS): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const group of groups)
    for (const word of group) {
      const others = found.get(word.toLowerCase()) ?? new Set<string>()
      for (const other of group) if (other !== word) others.add(other.toLowerCase())
      found.set(word.toLowerCase(), others)
    }
  return Object.fromEntries([...found].map(([word, others]) => [word, [...others]]))
}
