import { text } from "./language.js";
import { CaseTab, Refused, accepting, element, failure, notice } from "./tab.js";

/** The tab 附件 of a task: the files of its case, with the same rights and rules as the case's page. */
export default {
  id: "lianxin-attachments",
  pluginPoint: "tasklist.task.detail",
  priority: 900, // right behind the form
  properties: { label: text("附件", "Attachments") },
  render: (node, task) => new Attachments(node, task).show(),
};

class Attachments extends CaseTab {
  constructor(node, task) {
    super(node, task, "attachments", text("您不能查看这件诉求的附件。", "You cannot see the attachments of this demand."));
  }

  content({ shown, header, token }) {
    this.proof = [header, token];
    return [this.list(shown), ...this.form(shown)];
  }

  list({ files, hidden, mostReason }) {
    const list = element("ul", "lianxin-lines", ...files.map((file) => this.line(file, mostReason)));
    const none = element("p", "lianxin-muted", text("没有附件。", "There are no attachments."));
    const box = element("div", "", files.length || hidden ? list : none);
    if (hidden) {
      box.append(
        element(
          "p",
          "lianxin-muted",
          text(
            `另有 ${hidden} 份附件含选民身份，只有接收代表、登记人、联络员和上传的人能看。`,
            `${hidden} more show who the voter is, and are not shown to you.`,
          ),
        ),
      );
    }
    return box;
  }

  line(file, mostReason) {
    const name = element(file.isWithdrawn ? "s" : "a", "", file.name);
    if (!file.isWithdrawn) name.href = `${this.address}/${file.id}`;
    const line = element("li", "", name);
    if (file.isWithdrawn) line.append(" ", element("span", "label label-default", text("已撤下", "withdrawn")));
    if (file.showsVoter) line.append(" ", element("span", "label label-danger", text("含选民身份", "shows the voter")));
    line.append(element("div", "lianxin-muted", [file.type, file.size, file.by, file.at].join(text("　", " · "))));
    if (file.mayWithdraw) line.append(this.withdrawal(file, mostReason));
    return line;
  }

  withdrawal(file, mostReason) {
    const reason = element("input", "form-control");
    Object.assign(reason, { name: "reason", required: true, maxLength: mostReason, autocomplete: "off" });
    reason.setAttribute("aria-label", text("撤下的理由", "Why it is withdrawn"));
    reason.placeholder = text("撤下的理由", "Why it is withdrawn");
    const form = element("form", "lianxin-row", reason, button(text("撤下，删除内容", "Withdraw and delete its content")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(form, `${this.address}/${file.id}/withdrawal`, new URLSearchParams({ reason: reason.value }));
    });
    return element("details", "", element("summary", "", text("撤下", "Withdraw")), form);
  }

  form({ mayAdd, showVoterUnlessSaid, accepted, largest }) {
    if (!mayAdd) return [];
    const most = largest / 1024 / 1024;
    const rule = text(`照片（JPG、PNG、WEBP）、PDF、OFD、DOCX、XLSX 或 WPS 文件，每份不超过 ${most} MB。`, `Photos (JPG, PNG, WEBP), PDF, OFD, DOCX, XLSX or files of WPS, each of at most ${most} MB.`);
    const file = element("input");
    Object.assign(file, { type: "file", name: "file", required: true, accept: accepted, id: "lianxin-file" });
    file.addEventListener("change", () => {
      file.setCustomValidity(file.files[0]?.size > largest ? rule : "");
      file.reportValidity();
    });
    const label = element("label", "", text("添加附件", "Add an attachment"));
    label.htmlFor = file.id;
    const mark = element("input");
    Object.assign(mark, { type: "checkbox", name: "showsVoter", value: "true", checked: showVoterUnlessSaid });
    const form = element(
      "form",
      "",
      label,
      element("p", "lianxin-muted", rule),
      file,
      element(
        "label",
        "lianxin-check",
        mark,
        " ",
        text(
          "能看出选民是谁：只给接收代表、登记人、联络员和我自己看",
          "It shows who the voter is: only for the receiving deputy, who registered it, the liaison officers and me",
        ),
      ),
      button(text("上传", "Upload")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(form, this.address, new FormData(form));
    });
    return [form];
  }

  /** Sends a change, shows how far it is, and then the new list or what the server says against it. */
  send(form, address, body) {
    const progress = element("progress");
    progress.setAttribute("aria-label", text("上传进度", "Upload"));
    progress.max = 1;
    form.querySelector(".lianxin-refused")?.remove();
    form.querySelector("button").disabled = true;
    form.append(progress);
    const request = new XMLHttpRequest(); // fetch tells nothing of the way
    request.upload.onprogress = ({ loaded, total }) => (progress.value = total ? loaded / total : 0);
    request.onload = () => (request.status === 204 ? this.show() : this.refuse(form, sentence(request)));
    request.onerror = () => this.refuse(form, text("网络中断，没有上传成功。请重试。", "The connection broke. Try again."));
    request.open("POST", address);
    for (const [name, value] of Object.entries(accepting)) request.setRequestHeader(name, value);
    request.setRequestHeader(...this.proof);
    request.send(body);
  }

  refuse(form, words) {
    form.querySelector("progress").remove();
    form.querySelector("button").disabled = false;
    form.prepend(notice(new Refused(words)));
    form.firstElementChild.scrollIntoView({ block: "nearest" });
  }
}

/** What the server says against a change: application/problem+json with its errors. */
function sentence(request) {
  try {
    const problem = JSON.parse(request.responseText);
    return problem.errors?.map((error) => error.message).join(" ") || problem.detail || failure;
  } catch {
    return failure;
  }
}

function button(label) {
  const made = element("button", "btn btn-default", label);
  made.type = "submit";
  return made;
}
