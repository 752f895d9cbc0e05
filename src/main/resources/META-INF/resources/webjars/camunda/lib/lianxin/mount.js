import { text } from "./language.js";
import { Refused, accepting, element, failure, notice, root } from "./tab.js";

/** Pages of the application that a webapp shows inside itself. */
export const OWN = `${root}/cockpit`;

/** The webapp's address of such a page, told by what stands behind theirs; the first of them is its dashboard. */
export const inside = (page) => (page === "" ? "#/dashboard" : `#/watch?page=${encodeURIComponent(page)}`);

/**
 * Shows a page of the application in a webapp: its content without the frame, in the reader's
 * language and by his rights. What leads to another such page stays in the webapp; everything else
 * opens as it does on the page itself.
 *
 * @param page its address
 * @param then what to do with the content
 */
export async function mount(node, page, then = () => {}) {
  const box = element("div", "lianxin-mount", element("p", "muted", text("正在读取……", "Loading…")));
  node.replaceChildren(box);
  await show(box, fetch(page, { headers: reading }), then);
}

const reading = { ...accepting, Accept: "text/html" };

/** The content of a page of the application, to be read and not shown. */
export const read = (page) => content(fetch(page, { headers: reading }));

async function content(asked) {
  const answer = await asked;
  if (answer.redirected && new URL(answer.url).pathname.endsWith("/login")) throw new Refused(failure);
  const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (!main) throw new Refused(failure);
  return main;
}

async function show(box, asked, then) {
  try {
    box.replaceChildren(...(await content(asked)).childNodes);
    stay(box, then);
    then(box);
  } catch (error) {
    box.replaceChildren(notice(error));
  }
}

/** Links and forms to pages of ours stay in the webapp; a change is sent and its answer shown in place. */
function stay(box, then) {
  for (const link of box.querySelectorAll(`a[href^="${OWN}"]`)) {
    link.href = inside(link.getAttribute("href").slice(OWN.length));
  }
  for (const form of box.querySelectorAll(`form[action^="${OWN}"]`)) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const fields = new URLSearchParams(new FormData(form));
      const page = form.getAttribute("action").slice(OWN.length);
      if (form.method === "get") location.hash = inside(`${page}?${fields}`);
      else show(box, fetch(OWN + page, { method: "POST", headers: reading, body: fields }), then);
    });
  }
}
