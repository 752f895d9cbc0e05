import { chinese } from "./language.js";
import { translate } from "./words.js";

const groupTypes = new Map([
  ["POST", "岗位"],
  ["ROLE", "角色"],
]);

/** Words of the engine that stand in Admin's pages as they are: by place. */
const words = [
  ["td.group-type", groupTypes],
  [
    "td.permissions",
    new Map([
      ["ALL", "全部"],
      ["NONE", "无"],
      ["ACCESS", "访问"],
      ["READ", "查看"],
      ["UPDATE", "修改"],
      ["READ_INSTANCE", "查看实例"],
      ["READ_TASK", "查看任务"],
      ["READ_HISTORY", "查看历史"],
    ]),
  ],
];

/** Puts them into Chinese. */
export function translateAdmin() {
  translate(words);
  const type = chinese && document.querySelector("[name=editGroupForm] [name=groupType]");
  if (type && groupTypes.has(type.value)) type.value = groupTypes.get(type.value);
}
