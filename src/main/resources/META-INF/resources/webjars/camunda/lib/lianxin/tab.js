import { language, text } from "./language.js";

/** Where the application begins. */
export const root = document.querySelector("base").getAttribute("app-root").replace(/\/camunda$/, "");

export const accepting = { Accept: "application/json", "Accept-Language": language };

export const failure = text(
  "没有成功。请刷新页面，必要时重新登录，再试一次。",
  "That failed. Reload the page, sign in again if asked, and try once more.",
);

/** An answer that is not what was asked for, with a sentence for the reader. */
export class Refused extends Error {}

/** A tab of an open task that tells of its case, with the same rights and rules as the case's page. */
export class CaseTab {
  /**
   * @param part what the tab tells, by its name in addresses and styles
   * @param hidden the sentence for whom may not see it
   */
  constructor(node, { api, taskId }, part, hidden) {
    this.api = api;
    this.taskId = taskId;
    this.part = part;
    this.hidden = hidden;
    this.box = element("div", `lianxin-tab lianxin-${part}`);
    this.box.append(element("p", "lianxin-muted", text("正在读取……", "Loading…")));
    node.replaceChildren(this.box);
  }

  async show() {
    try {
      this.page ??= `${root}/demands/${encodeURIComponent(await this.caseNo())}`;
      this.address = `${this.page}/${this.part}`;
      this.box.replaceChildren(...this.content(await this.read(this.address)));
    } catch (error) {
      this.box.replaceChildren(notice(error));
    }
  }

  /** The first row of every form's sheet is the number of its case. */
  async caseNo() {
    const facts = await this.read(`${this.api.engineApi}/task/${this.taskId}/form-variables`);
    return facts.caseSheet.value.split("\n", 1)[0].split("\t")[1];
  }

  async read(address) {
    const answer = await fetch(address, { headers: accepting });
    if (answer.status === 404) throw new Refused(this.hidden);
    if (!answer.ok || !answer.headers.get("Content-Type")?.includes("json")) throw new Refused(failure);
    return answer.json();
  }
}

export function notice(error) {
  const box = element("div", "refusal-notice lianxin-refused", error instanceof Refused ? error.message : failure);
  box.setAttribute("role", "alert");
  return box;
}

export function element(tag, classes = "", ...content) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...content);
  return made;
}
