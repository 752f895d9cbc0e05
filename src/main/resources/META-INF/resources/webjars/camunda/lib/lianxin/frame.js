import { names } from "./configuration.js";
import { text } from "./language.js";

const product = text("连心 · 人大代表联系群众诉求办理系统", "Lianxin · voters' demands to people's congresses");

/** Our strip, foot line and names where the webapps would show the vendor's. */
export function dressFrame() {
  fill(".ce-eol-banner", () => [
    link("/", text("返回首页", "Start page")),
    bell(),
    link("/account", text("账号与密码", "Account and password")),
    ...(document.documentElement.dataset.training ? [link("/training", text("【演练】", "Exercise"))] : []),
    product,
  ]);
  fill("[cam-widget-footer] > .container-fluid", () => [
    text("日期和时间均为北京时间", "Dates and times are Beijing time"),
  ]);
  for (const [application, name] of Object.entries(names)) {
    const entry = document.querySelector(`.app-switch li.${application} a`);
    if (entry && entry.textContent !== name) entry.textContent = name;
  }
  // The webapps' own sign-in form is closed: ours comes, and leads to the start page.
  if (document.querySelector(".form-signin") && !document.querySelector(".lianxin-held")) location.replace("/");
  if (document.title.includes("Camunda")) document.title = document.title.replace("Camunda", text("连心", "Lianxin"));
}

/** Replaces the content of the vendor's element, once for each time the webapp renders it. */
function fill(selector, content) {
  const element = document.querySelector(selector);
  if (!element || element.firstElementChild?.classList.contains("lianxin-own")) return;
  const own = document.createElement("span");
  own.className = "lianxin-own";
  own.append(...content());
  element.replaceChildren(own);
}

function bell() {
  const number = document.createElement("span"); // bold only with our own fonts: the style is there later
  number.dataset.bell = "";
  number.hidden = true;
  const a = link("/notices", text("通知", "Notices"));
  a.dataset.bellTold = text("有新的通知", "You have new notices");
  a.append(number);
  return a;
}

function link(address, label) {
  const a = document.createElement("a");
  a.href = address;
  a.textContent = label;
  return a;
}
