import { Keeper, when } from "./keeper.js";
import { text } from "./language.js";
import { forms } from "./library.js";
import { tellNext } from "./next.js";
import { element } from "./tab.js";
import { HELD, askBeforeLeaving } from "./unsaved.js";

/** Of each task that was written at since the page was opened. */
const keepers = new Map();

/** The number of each task's case: the first row of every form's sheet. */
const cases = new Map();

/** Of the form that is shown. */
let shown;

/**
 * Keeps half-written answers on the server, a second after the last key, for this person and task. What was kept is in the
 * form when it is opened again: the server puts it among the facts. See TaskDesk.
 */
export function keepDrafts() {
  const { Form } = forms();
  const importSchema = Form.prototype.importSchema;
  Form.prototype.importSchema = async function (schema, data) {
    const imported = await importSchema.call(this, schema, data);
    if (data?.lianxinDraft) {
      cases.set(data.lianxinDraft.split(" ")[0], data.caseSheet?.split("\n", 1)[0].split("\t")[1]);
      watch(this, schema, data.lianxinDraft);
    }
    return imported;
  };
  // Nothing stays in the browser's storage, for whoever sits there next.
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith("camunda-form:")) setItem.call(this, key, value);
  };
  document.addEventListener("visibilitychange", () => keepers.forEach((keeper) => keeper.flush()));
  askBeforeLeaving(hasUnsavedDrafts);
  document.addEventListener(HELD, holdUnsavedDrafts);
  stopWhenSubmitted();
}

/** Whether something that was typed is not on the server yet. */
const hasUnsavedDrafts = () => [...keepers.values()].some((keeper) => keeper.isUnsaved);

function watch(form, schema, draft) {
  const [task, version, savedAt] = draft.split(" ");
  shown?.keeper.flush();
  const place = element("div", "lianxin-draft");
  place.setAttribute("role", "status");
  const show = (...content) => place.replaceChildren(...content);
  const keeper = new Keeper(Number(version ?? 0), put(task), (word, kept) => show(...sentence(word, kept, task)));
  keepers.get(task)?.stop();
  keepers.set(task, keeper);
  shown = { keeper, place };
  if (savedAt) show(...sentence("found", { savedAt }, task));
  const asked = keys(schema.components);
  const written = (data) => Object.fromEntries(asked.filter((key) => data[key] !== undefined).map((key) => [key, data[key]]));
  let before = JSON.stringify(written(form._getState().data));
  form.on("changed", ({ data }) => {
    const answers = written(data);
    const now = JSON.stringify(answers);
    if (now === before || keepers.get(task) !== keeper) return;
    before = now;
    keeper.keep(answers);
  });
}

/** What a form asks, and no proof of identity. */
const keys = (components = []) =>
  components.flatMap(({ key, readonly, components }) => [...(key && !readonly && key !== "proof" ? [key] : []), ...keys(components)]);

const root = document.querySelector("base").getAttribute("app-root");

const call = (task, method, body) =>
  fetch(`${root}/api/engine/engine/default/task/${task}/draft`, {
    method,
    headers: { "Content-Type": "application/json", "X-Lianxin-Act": "1", "X-XSRF-TOKEN": /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? "" },
    body,
    keepalive: (body?.length ?? 0) < 20_000, // goes on when the page is left
  });

const put = (task) => async (draft) => {
  const answer = await call(task, "PUT", JSON.stringify(draft));
  if (answer.status !== 403) return answer;
  await fetch(`${root}/app/tasklist/default/`, { redirect: "manual" }); // brings the token of a session that began in another window
  return call(task, "PUT", JSON.stringify(draft));
};

function sentence(word, kept, task) {
  switch (word) {
    case "saved":
      return [text(`草稿已保存 ${when(kept.savedAt)}`, `Draft saved ${when(kept.savedAt)}`), " ", discard(task)];
    case "found":
      return [
        text(`已接着您 ${when(kept.savedAt)} 的草稿。`, `This goes on from your draft of ${when(kept.savedAt)}.`),
        " ",
        discard(task),
      ];
    case "overtaken":
      return [
        warning(
          text(
            `您在另一个窗口里写过这项任务，那一份 ${when(kept.savedAt)} 保存。这里写的还没有保存：`,
            `You wrote at this task in another window, saved ${when(kept.savedAt)}. What stands here is not saved:`,
          ),
        ),
        " ",
        button(text("用这里写的", "Keep what stands here"), () => keepers.get(task).insist(kept.version)),
        " ",
        button(text("打开那一份", "Open the other"), () => {
          keepers.get(task).stop();
          location.reload();
        }),
      ];
    case "gone":
      return [warning(text("这项任务已不在您手上，这里写的不再保存。", "This task is no longer yours: what stands here is not kept."))];
    case "refused":
      return [warning(text("写得太长，草稿没有保存。", "Too long: the draft is not saved."))];
    default:
      return [
        warning(text("最近写的还没有保存，正在重试。登录已过期的，请", "The latest is not saved; trying again. If your session has ended,")),
        " ",
        signIn(),
        text("，这一页不要关。", "; leave this page open."),
      ];
  }
}

function warning(words) {
  return element("span", "lianxin-draft-warning", words);
}

function signIn() {
  const link = element("a", "", text("在新窗口登录", "sign in in a new window"));
  link.href = `${root.replace(/\/camunda$/, "")}/login`;
  link.target = "_blank";
  return link;
}

/** In the place of everything else, until what was typed is saved: a session that has ended takes nothing along. */
function holdUnsavedDrafts() {
  if (document.querySelector(".lianxin-held")) return;
  const notice = element("div", "lianxin-held", ...sentence("unsaved"));
  notice.setAttribute("role", "alert");
  document.body.append(notice);
  const look = setInterval(() => {
    if (hasUnsavedDrafts()) return;
    clearInterval(look);
    location.replace(`${root}/app/tasklist/default/`);
  }, 500);
}

function discard(task) {
  return button(text("放弃草稿", "Discard the draft"), async () => {
    keepers.get(task).stop();
    const answer = await call(task, "DELETE");
    if (answer.ok) location.reload();
  });
}

function button(label, act) {
  const made = element("button", "btn btn-link btn-xs", label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Stands above the button that submits; the webapp draws that anew with each task. */
export function showDraftState() {
  const actions = document.querySelector(".task-card .form-actions");
  if (actions && shown && shown.place.nextElementSibling !== actions) actions.before(shown.place);
}

function stopWhenSubmitted() {
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...body) {
    this.addEventListener("load", () => {
      const submitted = this.status < 300 && /\/task\/([^/]+)\/submit-form$/.exec(new URL(this.responseURL, location.href).pathname);
      if (!submitted) return;
      keepers.get(submitted[1])?.stop();
      tellNext(cases.get(submitted[1]));
    });
    return send.apply(this, body);
  };
}
