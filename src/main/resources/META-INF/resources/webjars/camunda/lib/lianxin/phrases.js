import { text } from "./language.js";
import { accepting, element, root } from "./tab.js";

/** Puts a button beside each text that a form asks: the text blocks of the reader's own bodies. */
export function offerPhrases() {
  for (const field of document.querySelectorAll(".fjs-form .fjs-form-field:not(.fjs-readonly)")) {
    const input = field.querySelector("textarea.fjs-textarea");
    if (!input || input.disabled || field.querySelector(".lianxin-phrases")) continue;
    const button = element("button", "btn btn-link btn-xs", text("常用语", "Phrases"));
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    const place = element("div", "lianxin-phrases", button);
    button.addEventListener("click", () => toggle(place, button, input));
    field.querySelector("label")?.after(place);
  }
}

async function toggle(place, button, input) {
  const open = place.querySelector("ul");
  button.setAttribute("aria-expanded", String(!open));
  if (open) return open.remove();
  const answer = await fetch(`${root}/phrases`, { headers: accepting });
  const phrases = answer.ok && answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : [];
  const list = element("ul", "lianxin-lines", ...phrases.map((phrase) => element("li", "", choice(phrase, place, button, input))));
  const edit = element("a", "", phrases.length ? text("管理常用语", "Edit the phrases") : text("还没有常用语，去添加", "There are none yet: add some"));
  Object.assign(edit, { href: `${root}/phrases`, target: "_blank" });
  list.append(element("li", "", edit));
  place.append(list);
}

function choice({ title, words }, place, button, input) {
  const made = element("button", "btn btn-link btn-xs", title);
  made.type = "button";
  made.title = words;
  made.addEventListener("click", () => {
    input.focus();
    input.setRangeText(words, input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input", { bubbles: true })); // the form library hears it as typed
    input.blur(); // and takes it at once, before it draws what it had
    place.querySelector("ul").remove();
    button.setAttribute("aria-expanded", "false");
    input.focus();
  });
  return made;
}
