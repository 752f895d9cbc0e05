import { text } from "./language.js";
import { clear, complain } from "./refusals.js";

/** 20261120; 2026-11-20, 2026/11/20, 2026.11.20, 2026年11月20日; 11-20 of this year. */
const ways = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:(?<year>\d{4})\s*[-/.年]\s*)?(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?$/,
];

/** The day that somebody typed, as the calendar of the forms writes it; nothing when there is no such day. */
function dayOf(typed) {
  const written = typed.normalize("NFKC").trim();
  const found = ways.map((way) => way.exec(written)?.groups).find(Boolean);
  if (!found) return undefined;
  const [year, month, day] = [found.year ?? new Date().getFullYear(), found.month, found.day].map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * Reads typed days before the forms' calendar does, which makes some day of whatever it doesn't understand. What is no
 * day stays as it was typed, with a word at its field, and the form isn't sent with it.
 */
export function readTypedDays() {
  const read = ({ target, type, key }) => {
    if (!target.matches?.(".fjs-form .flatpickr-input") || (type === "keydown" && key !== "Enter")) return;
    const typed = target.value;
    const day = dayOf(typed);
    target.value = day ?? "";
    if (typed.trim() && !day) setTimeout(() => refuse(target, typed));
  };
  document.addEventListener("blur", read, true);
  document.addEventListener("keydown", read, true);
  document.addEventListener("click", holdBack, true);
}

function refuse(input, typed) {
  input.value = typed;
  const field = input.closest(".fjs-form-field");
  clear(field);
  const words = text(`“${typed}”不是一个日期，请写成 2026-11-20 或 20261120。`, `“${typed}” is no day: write 2026-11-20 or 20261120.`);
  complain(field, words).classList.add("lianxin-no-day");
}

function holdBack(event) {
  const complaint = event.target.closest?.(".form-actions button") && document.querySelector(".lianxin-no-day");
  if (!complaint) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  complaint.scrollIntoView({ block: "center" });
}
