/** What the webapps' own settings cannot do: the frame around them, our sign-in, refusals, the clock, idle sessions. */
import { tellActs } from "./acts.js";
import { translateAdmin } from "./admin.js";
import { ringBells } from "./bell.js";
import { translateCockpit } from "./cockpit.js";
import { dressFrame } from "./frame.js";
import { closeRepetition, showRefusals } from "./refusals.js";
import { keepBeijingTime } from "./clock.js";
import { leadToSignIn } from "./sign-in.js";
import { loadTexts } from "./texts.js";

tellActs();
await loadTexts();
keepBeijingTime();
showRefusals();

const dress = () => {
  leadToSignIn();
  dressFrame();
  ringBells();
  translateAdmin();
  translateCockpit();
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
