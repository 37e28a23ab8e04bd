import { defineTexts } from "#app/shared/i18n/texts.ts"

/** How the site serves everybody. Every sentence describes this system as it runs; change both together. */
export const accessibilityTexts = defineTexts({
  zh: {
    title: "无障碍",
    lead: "我们以 WCAG 2.2 AA 为目标，这里写明做到了什么、还差什么。",
    "works.title": "做到了的",
    "works.text":
      "所有页面和表单不用脚本也能使用。全部功能可用键盘操作，焦点清楚可见，有“跳到正文”链接，按 / 键到搜索框。\n\n状态用文字表示，颜色只作辅助；浅色、深色两套颜色按 4.5:1 以上的对比度选定。图表带有数据表。表单的错误写在该栏旁边，并在顶部汇总。页面可以放大、可以打印，手机上表格变为卡片。设置了减少动态效果的，不播放动画。",
    "missing.title": "还差的",
    "missing.text":
      "还没有请独立机构评测，也没有请使用读屏软件的人系统地试用。用户上传的 PDF 和图片可能读屏软件读不出来。由用户填写的内容只有中文，英文页面里也显示原文。",
    "tell.title": "遇到困难请告诉我们",
    "tell.text": "写明哪个页面、用什么设备和软件、遇到什么困难。",
    report: "提出意见",
  },
  en: {
    title: "Accessibility",
    lead: "Our aim is WCAG 2.2 AA. This page says what is done and what is still lacking.",
    "works.title": "What is done",
    "works.text":
      "Every page and form works without scripts. Everything can be done by keyboard, the focus is visible, a link leads to the content, and the key / to the search.\n\nStates are said in words, colour only repeats them; the light and the dark colours were chosen for a contrast of 4.5:1 or more. Charts come with their table. Errors of a form stand beside the field and in a summary on top. Pages can be enlarged and printed, and on a phone tables become cards. Nothing moves for those who asked for reduced motion.",
    "missing.title": "What is lacking",
    "missing.text":
      "No independent body has assessed the site yet, and people who use screen readers have not tried it systematically. PDF files and pictures uploaded by users may not be readable by screen readers. What users write is in Chinese only and stands so in the English pages.",
    "tell.title": "Tell us about difficulties",
    "tell.text": "Say which page, which device and software, and what the difficulty is.",
    report: "Tell us",
  },
})
