import { text } from "./language.js";

/** What the engine's number of a task's priority means; an ordinary task says nothing. */
const priorities = new Map([
  ["50", ""],
  ["75", text("紧急", "Urgent")],
  ["100", text("特急", "Critical")],
]);

/** Says in words how urgent a task is. */
export function namePriorities() {
  for (const place of document.querySelectorAll(".tasks-list .priority")) {
    const name = priorities.get(place.textContent.trim());
    if (name !== undefined) place.textContent = name;
  }
}

/** Lists what is due first, unless their reader chose another order. */
export function listDueFirst() {
  const { pathname, search, hash } = location;
  if (!pathname.includes("/tasklist/") || hash.includes("sorting=") || hash.startsWith("#/login")) return;
  const order = encodeURIComponent(JSON.stringify([
    { sortBy: "dueDate", sortOrder: "asc" },
    { sortBy: "created", sortOrder: "desc" },
  ]));
  history.replaceState(history.state, "", `${pathname}${search}${hash || "#/"}${hash.includes("?") ? "&" : "?"}sorting=${order}`);
}
