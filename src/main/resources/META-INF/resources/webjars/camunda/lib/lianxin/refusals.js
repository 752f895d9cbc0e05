import { text } from "./language.js";

let shown = "";

/**
 * Shows what the server says against an answer at the form and at its field. A refusal is HTTP 400 with
 * {type: "Refusal", message, reasons: [{field, message}]}, in the reader's language; the webapps know only their own
 * one-line error.
 */
export function showRefusals() {
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...body) {
    this.addEventListener("load", () => {
      if (!new URL(this.responseURL, location.href).pathname.endsWith("/submit-form")) return;
      clear(document);
      shown = "";
      if (this.status === 400) refused(this);
    });
    return send.apply(this, body);
  };
  document.addEventListener("input", (event) => clear(event.target.closest?.(".fjs-form-field")));
}

/**
 * Closes the webapp's own message when it repeats what stands at the form: it lies over the button. One that says no more
 * than that nothing was submitted leads to what the form itself found missing.
 */
export function closeRepetition() {
  for (const message of document.querySelectorAll(".page-notifications .alert")) {
    const missing = message.querySelector(".message")?.textContent === "" && document.querySelector(".fjs-form .fjs-form-field-error");
    if (!missing && !(shown && compact(message.textContent).includes(compact(shown)))) continue;
    if (missing) missing.scrollIntoView({ block: "center" });
    message.querySelector("[ng-click^=removeNotification]")?.click();
  }
}

const compact = (words) => words.replace(/\s+/g, "");

async function refused(request) {
  const refusal = read(request);
  const form = document.querySelector(".modal .fjs-form") ?? document.querySelector(".fjs-form");
  if (refusal?.type !== "Refusal" || !form) return;
  form.prepend(notice(refusal));
  shown = refusal.message;
  form.firstElementChild.scrollIntoView({ block: "nearest" });
  const fields = await fieldIds(request.responseURL);
  for (const { field, message } of refusal.reasons ?? []) {
    const id = fields.get(field);
    const place = id && form.querySelector(inputs(id))?.closest(".fjs-form-field");
    if (place) complain(place, message);
  }
}

/** Says at a field what is wrong with it, until it is changed. */
export function complain(field, message) {
  const complaint = own("div", "fjs-form-field-error", own("ul", "", own("li", "", message)));
  field.append(complaint);
  return complaint;
}

function read(request) {
  try {
    return request.responseType === "json" ? request.response : JSON.parse(request.responseText);
  } catch {
    return null; // not ours: the webapp shows its own error
  }
}

/** A choice of many and a date have inputs with a name of their own after the field's. */
const inputs = (id) => `[id$="-${CSS.escape(id)}"], [id*="-${CSS.escape(id)}-"]`;

/** The form's field keys with the ids under which its library renders them. */
async function fieldIds(submitted) {
  const deployed = submitted.includes("/task/") ? "deployed-form" : "deployed-start-form";
  const answer = await fetch(submitted.replace(/submit-form$/, deployed));
  const ids = new Map();
  const collect = (components = []) => {
    for (const component of components) {
      if (component.key) ids.set(component.key, component.id);
      collect(component.components);
    }
  };
  if (answer.ok) collect((await answer.json()).components);
  return ids;
}

function notice({ message }) {
  const sentences = message.split("\n");
  const list = own("ul", "", ...sentences.map((sentence) => own("li", "", sentence)));
  const box = own("div", "refusal-notice", own("strong", "", text("未能提交，请修改后再试：", "Not submitted. Please correct:")), list);
  box.setAttribute("role", "alert");
  return box;
}

function own(tag, classes, ...content) {
  const element = document.createElement(tag);
  element.className = `lianxin-refusal ${classes}`.trim();
  element.append(...content);
  return element;
}

/** Takes our complaints away. */
export function clear(place) {
  place?.querySelectorAll(".lianxin-refusal").forEach((element) => element.remove());
}
