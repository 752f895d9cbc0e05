import { chinese } from "./language.js";

/** Words that stand in Cockpit's own pages and tables, out of its translations' reach: by place. */
const words = [
  ["td.actions", new Map([["Actions", "操作"]])],
  [".null-value", new Map([["null", "空"]])],
  [".state-label", new Map([["State", "状态"]])],
  [
    ".dmn-decision-table-container .dms-label, .dmn-decision-table-container .clause, .dmn-decision-table-container .annotation",
    new Map([
      ["Hit policy:", "命中策略："],
      ["When", "当"],
      ["And", "且"],
      ["Then", "则"],
      ["Annotations", "依据"],
    ]),
  ],
  [
    ".hit-policy-value",
    new Map([
      ["Unique", "唯一"],
      ["First", "首个"],
    ]),
  ],
  [
    "td.type, td.configuration",
    new Map([
      ["async-after", "节点之后"],
      ["async-before", "节点之前"],
      ["async-continuation", "异步继续"],
      ["timer-intermediate-transition", "定时事件"],
    ]),
  ],
];

const titles = new Map([
  ["zoom in", "放大"],
  ["zoom out", "缩小"],
  ["reset zoom", "恢复大小"],
]);

/** Puts them into Chinese. */
export function translateCockpit() {
  if (!chinese) return;
  for (const [place, known] of words) {
    for (const element of document.querySelectorAll(place)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const translated = known.get(walker.currentNode.data.trim());
        if (translated) walker.currentNode.data = translated;
      }
    }
  }
  for (const button of document.querySelectorAll(".navigation button[title]")) {
    const translated = titles.get(button.title);
    if (translated) button.title = translated;
  }
}
