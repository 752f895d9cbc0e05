/** Of a task's heading, only claiming and releasing is Tasklist's: dates, groups and persons follow from the case. */
const readOnly = ["due-date", "followup-date", "groups", "assignee .set-value"]
  .map((place) => `[cam-tasklist-task-meta] .${place}`)
  .join();

/** Keeps the heading's fields from opening for a change that the server refuses to everybody. */
export function keepHeadingReadOnly() {
  for (const kind of ["click", "keydown", "paste"]) {
    document.addEventListener(kind, keep, { capture: true });
  }
}

function keep(event) {
  if (event.key === "Tab" || !event.target.closest?.(readOnly)) return;
  event.stopPropagation();
  event.preventDefault();
}
