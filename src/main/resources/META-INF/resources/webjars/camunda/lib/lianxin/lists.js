import { accepting, element, root } from "./tab.js";

/** How often an open page asks how many tasks its lists hold, in milliseconds. */
const every = 60_000;

/** By the list's name. */
let counts = {};

/** Says beside each list how many tasks it holds; of the one that is open Tasklist says so itself. */
export function countLists() {
  for (const list of document.querySelectorAll(".task-filter h4 a")) {
    const name = list.firstChild?.textContent.trim();
    const shown = String(counts[name] ?? "");
    const place = list.querySelector(".lianxin-count") ?? list.appendChild(element("span", "counter lianxin-count", ""));
    const isOpen = list.closest(".task-filter").classList.contains("active");
    if (place.textContent !== shown) place.textContent = shown;
    if (place.hidden !== (isOpen || !shown)) place.hidden = isOpen || !shown;
  }
}

/** Nobody did anything: the server does not let a session live on this question. */
async function ask() {
  const answer = await fetch(`${root}/task-lists`, { headers: accepting, cache: "no-store", redirect: "error" });
  if (!answer.ok) return;
  counts = await answer.json();
  countLists();
}

export async function keepCounting() {
  try {
    if (!document.hidden) await ask();
  } catch {
    // no connection, or the sign-in page: asked again in its time
  }
  setTimeout(keepCounting, every);
}
