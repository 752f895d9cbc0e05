import { chinese } from "./language.js";
import { translate } from "./words.js";

/** Words that stand in Cockpit's own pages and tables, out of its translations' reach: by place. */
const words = [
  ["td.actions", new Map([["Actions", "操作"]])],
  [".null-value", new Map([["null", "空"]])],
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
  ["No overlap is possible and all rules are disjoint. Only a single rule can be matched", "各条规则互不重叠，只会有一条符合"],
  ["Rules may overlap. The first matching rule will be chosen", "规则可以重叠，取第一条符合的"],
]);

/** Puts them into Chinese. */
export function translateCockpit() {
  translate(words);
  if (!chinese) return;
  for (const element of document.querySelectorAll(".navigation button[title], .hit-policy[title]")) {
    const translated = titles.get(element.title);
    if (translated) element.title = translated;
  }
}
