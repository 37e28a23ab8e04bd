import { defineTexts } from "#app/shared/i18n/texts.ts"

export const uiTexts = defineTexts({
  zh: {
    yuan: "元",
    wan: "万元",
    "stars-label": "{score} 分，满分 5 分",
    ratings: "{n} 次评价",
    copy: "复制",
    copied: "已复制",
    print: "打印",
    crumbs: "您的位置",
    home: "首页",
    close: "关闭",
    retry: "重试",
    "file-details": "{kind}，{size}",
  },
  en: {
    yuan: "yuan",
    wan: "× 10,000 yuan",
    "stars-label": "{score} out of 5",
    ratings: "{n} {n?rating:ratings}",
    copy: "Copy",
    copied: "Copied",
    print: "Print",
    crumbs: "You are here",
    home: "Home",
    close: "Close",
    retry: "Try again",
    "file-details": "{kind}, {size}",
  },
})
