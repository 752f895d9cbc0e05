/** Hides the fields of a task's form that the answers so far make needless: the conditions come from the form. */
const form = document.querySelector("main form[enctype]");

/** See Condition.java. */
const holds = (condition) =>
  condition.any?.some(holds) ??
  condition.all?.every(holds) ??
  (condition.not ? !holds(condition.not) : answer(condition.key) === condition.is);

function answer(key) {
  const field = form.elements[key];
  if (!field) return null;
  return field.type === "checkbox" ? field.checked : field.value || null;
}

function show() {
  for (const field of form.querySelectorAll("[data-hidden-when]")) field.hidden = holds(JSON.parse(field.dataset.hiddenWhen));
}

form.addEventListener("input", show);
form.addEventListener("change", show);
show();

/** The first thing that is wrong is where a reader goes on. */
form.querySelector("[aria-invalid]")?.focus();
