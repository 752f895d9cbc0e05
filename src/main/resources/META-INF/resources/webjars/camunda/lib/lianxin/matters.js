import { accepting, element, root } from "./tab.js";

const NUMBER = /\bXQ-\d{4}-\d{6,}\b/;

/** By the case's number: what it is about and where; nothing of a case that the reader may not read. */
const known = new Map();

/** Says in the list what each task is about: the engine knows no word of it, so the application is asked. */
export function nameMatters() {
  const asked = new Set();
  for (const task of document.querySelectorAll(".tasks-list .task")) {
    const number = task.classList.contains("task") && NUMBER.exec(task.querySelector("h4")?.textContent ?? "")?.[0];
    if (!number) continue;
    if (known.has(number)) show(task, number);
    else asked.add(number);
  }
  if (asked.size) ask([...asked]);
}

function show(task, number) {
  const place = task.querySelector(".lianxin-matter");
  if (place?.dataset.number === number) return;
  place?.remove();
  const words = known.get(number);
  if (!words) return;
  const matter = element("div", "lianxin-matter", words);
  matter.dataset.number = number;
  task.querySelector(".names")?.after(matter);
}

async function ask(numbers) {
  for (const number of numbers) known.set(number, ""); // asked once
  const answer = await fetch(`${root}/demands/matters?${numbers.map((number) => `no=${number}`).join("&")}`, { headers: accepting });
  if (!answer.ok || !answer.headers.get("Content-Type")?.includes("json")) return;
  for (const { caseNo, subject, place } of await answer.json()) known.set(caseNo, [subject, place].filter(Boolean).join(" · "));
  nameMatters();
}
