import { chinese } from "./language.js";

/** The form library's built-in texts: it has no translations of its own. */
const texts = new Map([
  ["Field is required.", "此项必填。"],
  ["Field must be a valid email.", "请填写正确的电子邮箱。"],
  [
    "Field must be a valid  international phone number. (e.g. +4930664040900)",
    "请填写带国家代码的电话号码，如 +8613800000000。",
  ],
  ["Value is not a number.", "请填写数字。"],
  ["Date and time must both be entered.", "日期和时间都要填写。"],
  ["Select", "请选择"],
  ["Search", "搜索"],
  ["No results", "没有符合的选项"],
  ["All values selected", "已全部选择"],
  ["Skip to search", "转到搜索"],
  ["Remove tag", "移除"],
  ["Nothing to show.", "暂无内容。"],
  ["No content to show.", "暂无内容。"],
  ["External content couldn't be loaded.", "无法加载外部内容。"],
  ["This is an image placeholder", "暂无图片"],
  [" of ", " / "],
  ["Previous page", "上一页"],
  ["Next page", "下一页"],
  ["Click to remove sorting", "点击取消排序"],
  ["Increment", "加一"],
  ["Decrement", "减一"],
  ["yyyy-mm-dd", "年-月-日"],
  ["hh:mm", "时:分"],
  ["Add new", "新增一项"],
  ["Collapse", "收起"],
]);

const patterns = [
  [/^Field must match pattern .+\.$/, "格式不符，请按说明填写。"],
  [/^Field must have minimum value of (.+)\.$/, "不能小于 $1。"],
  [/^Field must have maximum value of (.+)\.$/, "不能大于 $1。"],
  [/^Field must have minimum length of (.+)\.$/, "至少填写 $1 个字。"],
  [/^Field must have maximum length of (.+)\.$/, "最多填写 $1 个字。"],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, "最多 $1 位小数。"],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, "最接近的可选值是 $1 和 $2。"],
  [/^Click to sort by (.+) descending$/, "点击按“$1”降序排列"],
  [/^Click to sort by (.+) ascending$/, "点击按“$1”升序排列"],
  [/^Expand all \((\d+)\)$/, "展开全部（$1）"],
  [/^Remove list item (\d+)$/, "移除第 $1 项"],
];

/** Where the library puts them; everywhere else the words are the form's own or the user's. */
const places = [
  ".fjs-form-field-error li",
  ".fjs-select-placeholder",
  ".fjs-dropdownlist-empty",
  ".fjs-taglist-skip-link",
  ".fjs-table-empty",
  ".fjs-table-td[colspan]",
  ".fjs-table-nav-label",
  ".fjs-iframe-placeholder-text",
  ".fjs-image-placeholder",
  ".fjs-repeat-render-add",
  ".fjs-repeat-render-collapse",
];
const attributes = ["placeholder", "title", "aria-label"];

/** Puts the built-in texts of the forms on the page into Chinese. */
export function translateForms() {
  if (!chinese) return;
  localiseCalendar();
  for (const form of document.querySelectorAll(".fjs-container")) {
    for (const place of form.querySelectorAll(places.join())) {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const translated = translate(walker.currentNode.data);
        if (translated) walker.currentNode.data = translated;
      }
    }
    for (const attribute of attributes) {
      for (const element of form.querySelectorAll(`.fjs-form-field [${attribute}]`)) {
        const translated = translate(element.getAttribute(attribute));
        if (translated) element.setAttribute(attribute, translated);
      }
    }
  }
}

function translate(english) {
  const known = texts.get(english);
  if (known) return known;
  const pattern = patterns.find(([from]) => from.test(english));
  return pattern && english.replace(...pattern);
}

/** Hides a proof of identity as it is typed: the form library has no field for passwords. */
export function hideProofs() {
  for (const input of document.querySelectorAll(".fjs-container input[id$='-Field_Proof'][type=text]")) {
    input.type = "password";
    input.autocomplete = "current-password";
    input.maxLength = 256;
  }
}

/**
 * Dates as 2026-11-25. The library writes them as the browser's menus do, which an English browser does in the American
 * order; it asks for the language "default", which nobody else does.
 */
export function writeDatesByYearMonthDay() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [language, ...options], made) =>
      Reflect.construct(format, [language === "default" ? YEAR_MONTH_DAY : language, ...options], made),
  });
}

const YEAR_MONTH_DAY = "sv-SE";

let calendarLocalised = false;

function localiseCalendar() {
  if (calendarLocalised || !window.flatpickr) return;
  const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
  window.flatpickr.localize({
    weekdays: { shorthand: [..."日一二三四五六"], longhand: [..."日一二三四五六"].map((day) => `星期${day}`) },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 1,
    yearAriaLabel: "年",
    monthAriaLabel: "月",
  });
  calendarLocalised = true;
}
