/** What the webapps' own settings cannot do: the frame around them, our sign-in, the forms' built-in texts, refusals, the clock, idle sessions. */
import { tellActs } from "./acts.js";
import { translateAdmin } from "./admin.js";
import { ringBells } from "./bell.js";
import { translateCockpit } from "./cockpit.js";
import { readTypedDays } from "./dates.js";
import { dressFrame } from "./frame.js";
import { showFacts } from "./facts.js";
import { hideProofs, translateForms, writeDatesByYearMonthDay } from "./forms.js";
import { closeRepetition, showRefusals } from "./refusals.js";
import { keepHeadingReadOnly } from "./readonly.js";
import { keepBeijingTime } from "./clock.js";
import { leadToSignIn } from "./sign-in.js";
import { listDueFirst, namePriorities } from "./tasklist.js";
import { loadTexts } from "./texts.js";

listDueFirst();
tellActs();
await loadTexts();
keepBeijingTime();
writeDatesByYearMonthDay();
showRefusals();
readTypedDays();
keepHeadingReadOnly();

const dress = () => {
  leadToSignIn();
  dressFrame();
  ringBells();
  translateForms();
  translateAdmin();
  translateCockpit();
  hideProofs();
  showFacts();
  namePriorities();
  closeRepetition();
};
new MutationObserver(dress).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["placeholder", "title", "aria-label"],
});
dress();
