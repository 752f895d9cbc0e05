import { text } from "./language.js";
import { accepting, element, root } from "./tab.js";

/** Says after a submission what comes next, and with whom. */
export async function tellNext(caseNo) {
  const bar = element("div", "lianxin-next", element("b", "", text("已提交。", "Submitted.")));
  bar.setAttribute("role", "status");
  const close = element("button", "btn btn-link btn-xs", text("知道了", "OK"));
  close.type = "button";
  close.addEventListener("click", () => bar.remove());
  bar.append(" ", close);
  document.querySelector(".lianxin-next")?.remove();
  document.body.append(bar);
  if (!caseNo) return;
  const page = `${root}/demands/${encodeURIComponent(caseNo)}`;
  const answer = await fetch(`${page}/tasks`, { headers: accepting });
  if (!answer.ok || !answer.headers.get("Content-Type")?.includes("json")) return; // no longer the reader's to see
  const next = await answer.json();
  const link = element("a", "", caseNo);
  link.href = page;
  close.before(link, text("：", ": "), ...sentence(next), " ");
}

function sentence(next) {
  if (next.length === 0) return [text("没有等人办理的任务了。", "nothing waits for anybody any more.")];
  const steps = next.map(({ name, holder, doers }) => `${name}（${holder ?? doers.join(text("、", ", "))}）`);
  return [text(`下一步 ${steps.join("；")}`, `next ${steps.join("; ")}`)];
}
