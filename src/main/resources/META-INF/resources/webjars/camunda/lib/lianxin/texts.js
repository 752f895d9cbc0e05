import { language } from "./language.js";
import { moment } from "./library.js";

/**
 * Gives the webapp its texts before it starts. It would load them beside, and on a slow line the parts that are ready
 * sooner show the texts' keys for good.
 */
export async function loadTexts() {
  const base = document.querySelector("base");
  const application = base.getAttribute("app-name");
  const answer = await fetch(`${base.getAttribute("app-root")}/app/${application}/locales/${language}.json`);
  if (!answer.ok) return; // the webapp's own loading will tell
  const { labels, dateLocales } = await answer.json();
  window.angular
    .module(`cam.${application}`)
    .config(["$translateProvider", (translate) => translate.translations(language, labels)]);
  if (!dateLocales || !moment) return;
  if (moment.locales().includes(language)) moment.updateLocale(language, dateLocales);
  else moment.defineLocale(language, dateLocales);
}
