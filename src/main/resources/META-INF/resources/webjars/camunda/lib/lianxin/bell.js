/** How often an open page asks for the number of unread notices, in milliseconds. */
const every = 30_000;

/** As many as the bell has room for. */
const most = 99;

let tag = "";
let unread;

/** Writes the number on every bell of the page, also one that was just rendered. */
export function ringBells() {
  for (const number of document.querySelectorAll("[data-bell]")) {
    const shown = unread ? (unread > most ? `${most}+` : String(unread)) : "";
    if (number.textContent !== shown) number.textContent = shown;
    if (number.hidden !== !shown) number.hidden = !shown;
  }
}

/** Nobody did anything: the server does not let a session live on this question. */
async function ask() {
  const answer = await fetch("/notices/unread", {
    headers: { Accept: "application/json", ...(tag && { "If-None-Match": tag }) },
    cache: "no-store",
    redirect: "error",
  });
  if (answer.headers.has("X-Lianxin-Training")) showTraining();
  if (answer.status !== 200) return answer.status;
  const { notices, newest } = await answer.json();
  const isNew = unread !== undefined && notices > unread;
  unread = notices;
  tag = answer.headers.get("ETag") ?? "";
  ringBells();
  if (isNew && document.hidden) remind(newest);
  return answer.status;
}

/** The webapps' strip is filled anew, with a mark: see frame.js. */
function showTraining() {
  if (document.documentElement.dataset.training) return;
  document.documentElement.dataset.training = "yes";
  document.querySelector(".ce-eol-banner .lianxin-own")?.remove();
}

/** The browser's own notification, where the reader has allowed it; each notice once however many pages are open. */
function remind(newest) {
  if (globalThis.Notification?.permission !== "granted") return;
  const words = document.querySelector("[data-bell-told]")?.dataset.bellTold;
  if (words) new Notification(words, { tag: `lianxin-${newest}` });
}

const signedOut = [401, 403];

async function keepAsking() {
  let status = 0;
  try {
    if (!document.hidden || globalThis.Notification?.permission === "granted") status = await ask();
  } catch {
    // no connection, or the sign-in page: asked again in its time
  }
  if (!signedOut.includes(status)) setTimeout(keepAsking, every);
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) ask().catch(() => {});
});
keepAsking();
