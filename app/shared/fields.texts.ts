import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Names of the fields, keyed by field id. */
export const fieldTexts = defineTexts({
  zh: {
    architecture: "建筑设计",
    planning: "规划",
    survey: "勘察测绘",
    environment: "环境影响",
    "water-soil": "水土保持",
    energy: "节能评估",
    "safety-fire": "安全与消防",
    "cost-tender": "造价与招标",
    testing: "检验检测",
    other: "其他专业服务",
  },
  en: {
    architecture: "Architectural design",
    planning: "Planning",
    survey: "Survey and mapping",
    environment: "Environmental impact",
    "water-soil": "Soil and water conservation",
    energy: "Energy conservation assessment",
    "safety-fire": "Safety and fire protection",
    "cost-tender": "Cost and tendering",
    testing: "Inspection and testing",
    other: "Other professional services",
  },
})
