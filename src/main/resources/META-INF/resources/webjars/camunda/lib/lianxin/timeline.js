import { text } from "./language.js";
import { CaseTab, element } from "./tab.js";

/** The tab 历史 of a task: what happened to its case, in place of the webapp's own, which reads the engine's history. */
export default {
  id: "lianxin-timeline",
  pluginPoint: "tasklist.task.detail",
  priority: 800, // where the webapp has its own
  properties: { label: text("历史", "History") },
  render: (node, task) => new Timeline(node, task).show(),
};

class Timeline extends CaseTab {
  constructor(node, task) {
    super(node, task, "timeline", text("您不能查看这件诉求的经过。", "You cannot see the history of this demand."));
  }

  content(entries) {
    const page = element("a", "", text("打开诉求页", "Open the demand's page"));
    page.href = this.page;
    const lines = entries.map(({ at, actor, sentence }) =>
      element("li", "", element("div", "lianxin-muted", element("time", "", at), " ", element("b", "", actor)), element("div", "", sentence)),
    );
    return [element("p", "", page), element("ol", "lianxin-lines", ...lines)];
  }
}
