import { language, text } from "./language.js";

/** The applications' names, which are also the portal's names of these doors. */
export const names = {
  tasklist: text("办件工作台", "Tasklist"),
  cockpit: text("监督驾驶舱", "Cockpit"),
  admin: text("系统管理", "Admin"),
  welcome: text("个人中心", "My account"),
};

const shortcuts = {
  claimTask: { key: "ctrl+alt+c", description: text("认领当前任务", "claims the currently selected task") },
  focusFilter: { key: "ctrl+shift+f", description: text("转到第一个筛选器", "set the focus to the first filter in the list") },
  focusList: { key: "ctrl+alt+l", description: text("转到列表中的第一个任务", "sets the focus to the first task in the list") },
  focusForm: { key: "ctrl+alt+f", description: text("转到表单的第一个输入框", "sets the focus to the first input field in a task form") },
};

/** What an application has beside what all have. */
const own = {
  tasklist: ["workbench", "attachments", "timeline"],
  cockpit: ["watch"],
};

const scripts = (application) => ["workplace", ...(own[application] ?? [])].map((name) => `../../lib/lianxin/${name}.js`);

/** The webapp's own tab of a task's history reads what the engine does not keep: ours stands in its place. */
const leftOut = "tasklist.task.detail:task-detail-history";

/** What a webapp is told at its start. */
export function configuration(application) {
  document.documentElement.lang = language;
  document.querySelector("base").setAttribute("cam-exclude-plugins", leftOut);
  return {
    app: { vendor: text("连心 ·", "Lianxin ·"), name: names[application] },
    locales: { availableLocales: [language], fallbackLocale: language },
    customScripts: scripts(application),
    disableWelcomeMessage: true,
    links: [], // of the vendor, to pages in English
    ...(application === "tasklist" && { shortcuts }),
  };
}
