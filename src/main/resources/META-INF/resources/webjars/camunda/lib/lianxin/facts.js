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
  if (words.textContent !== told.value) words.textContent = told.value;
  field.classList.toggle("lianxin-unknown", told.value.trim() === "");
}
