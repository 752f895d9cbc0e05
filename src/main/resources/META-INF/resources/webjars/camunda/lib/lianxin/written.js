/** 登记诉求 and the tasks on the desk keep what is typed, as the forms of Tasklist do: see drafts.js. */
import { Keeper, when } from "./keeper.js";
import { askBeforeLeaving } from "./unsaved.js";

const place = document.querySelector("#draft");
const form = place.form ?? place.closest("form");
const words = (word, savedAt) => place.dataset[`words${word}`].replace("{0}", savedAt ? when(savedAt) : "");

/** What only this page knows, and files: nobody can put a file back into a field. */
const left = ["key", "_csrf", "showsVoter"];

let token = { header: "X-CSRF-TOKEN", token: new URL(form.action).searchParams.get("_csrf") };

const call = (method, body) =>
  fetch(place.dataset.address, {
    method,
    headers: { Accept: "application/json", "Content-Type": "application/json", ...(token && { [token.header]: token.token }) },
    body,
    redirect: "manual", // to the sign-in page: there is no session
  });

/** The token of the session that is open now; nothing when none is. */
async function freshToken() {
  try {
    const answer = await call("GET");
    if (answer.ok) return await answer.json();
  } catch {
    // no line: as without a session
  }
  return undefined;
}

async function send(draft) {
  const answer = await call("PUT", JSON.stringify(draft));
  if (answer.status !== 403) return answer;
  token = (await freshToken()) ?? token;
  return call("PUT", JSON.stringify(draft));
}

const keeper = new Keeper(Number(place.dataset.seen), send, tell);

/** Whether the button was pressed in vain: a draft that is saved since is not yet sent. */
let isHeldBack = false;

function tell(word, kept) {
  place.classList.toggle("reason", isHeldBack || !["saved", "found"].includes(word));
  place.replaceChildren(...(isHeldBack ? [words("Unsent"), " "] : []), ...sentence(word, kept));
}

function sentence(word, kept) {
  switch (word) {
    case "saved":
      return [words("Saved", kept.savedAt), " ", button("Discard", discard)];
    case "found":
      return [words("Found", kept.savedAt), " ", button("Discard", discard)];
    case "overtaken":
      return [
        words("Overtaken", kept.savedAt),
        " ",
        button("Insist", () => keeper.insist(kept.version)),
        " ",
        button("Other", () => leave(() => location.assign(place.dataset.page))),
      ];
    case "gone":
      return [words("Gone")];
    case "refused":
      return [words("Refused")];
    default:
      return [words("Unsaved"), signIn()];
  }
}

function button(word, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words(word);
  made.addEventListener("click", act);
  return made;
}

function signIn() {
  const link = document.createElement("a");
  Object.assign(link, { href: place.dataset.signIn, target: "_blank", textContent: words("SignIn") });
  return link;
}

const leave = (go) => {
  keeper.stop();
  go();
};

const discard = () =>
  leave(async () => {
    await call("DELETE");
    location.assign(place.dataset.page);
  });

function answers() {
  const written = {};
  for (const field of form.elements) {
    if (!field.name || left.includes(field.name) || ["file", "submit", "button", "password"].includes(field.type)) continue;
    if (field.type === "radio" && !field.checked) continue;
    written[field.name] = value(field);
  }
  return written;
}

function value(field) {
  if (field.type === "checkbox") return field.checked;
  return field.multiple ? [...field.selectedOptions].map((option) => option.value) : field.value;
}

form.addEventListener("input", () => keeper.keep(answers()));
document.addEventListener("visibilitychange", () => keeper.flush());
askBeforeLeaving(() => keeper.isUnsaved);

let isSent = false;

/** Sends the form with the token of the session that is open now: an ended one would take all that was typed. */
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (isSent) return;
  isSent = true;
  const fresh = await freshToken();
  if (!fresh) {
    isSent = false;
    isHeldBack = true;
    keeper.keep(answers());
    tell("unsaved");
    place.scrollIntoView({ block: "center" });
    return;
  }
  const target = new URL(form.action);
  target.searchParams.set("_csrf", fresh.token);
  form.action = target;
  if (event.submitter?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: event.submitter.name, value: event.submitter.value }));
  leave(() => form.submit());
});

/** Another area is another page: what was typed goes along in the draft. */
document.querySelector("#other-area")?.form.addEventListener("submit", (event) => {
  if (!keeper.isUnsaved) return;
  event.preventDefault();
  keeper.flush();
  const look = setInterval(() => {
    if (keeper.isUnsaved) return;
    clearInterval(look);
    event.target.submit();
  }, 100);
});

if (place.dataset.savedAt) tell(place.dataset.first, { savedAt: place.dataset.savedAt });
