/**
 * Shows what a form tells, rather than asks, as words beside their label: the form library draws it as an empty box for
 * whatever is not known, and cuts what is longer than a line.
 */
export function showFacts() {
  for (const field of document.querySelectorAll(".fjs-container .fjs-form-field.fjs-readonly")) {
    const told = field.querySelector("input.fjs-input:not([type=radio], [type=checkbox]), textarea.fjs-textarea");
    if (told) show(field, told);
  }
}

function show(field, told) {
  let words = field.querySelector(".lianxin-fact");
  if (!words) {
    words = document.createElement("output");
    words.className = "lianxin-fact";
    words.setAttribute("aria-label", field.querySelector("label")?.textContent ?? "");
    field.append(words);
  }
  if (words.dataset.told === told.value) return;
  words.dataset.told = told.value;
  words.replaceChildren(told.id.endsWith(SHEET) ? rows(told.value) : told.value);
  field.classList.toggle("lianxin-unknown", told.value.trim() === "");
}

/** A field whose id ends like this tells several facts, each in a row behind its label. */
const SHEET = "Sheet";

/** Lines of a label, a tab and a value; a line without a tab goes on with the value above. */
function rows(told) {
  const list = document.createElement("dl");
  for (const line of told.split("\n")) {
    const [label, ...value] = line.split("\t");
    if (value.length) list.append(element("dt", label), element("dd", value.join(" ")));
    else list.lastChild?.append(`\n${label}`);
  }
  return list;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
