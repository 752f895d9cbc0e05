import { HELD, isAnythingUnsaved } from "./unsaved.js";

/** Leads to our sign-in page from the place where the webapps would show their own, which is closed. */
export function leadToSignIn() {
  if (!location.hash.startsWith("#/login")) return;
  if (isAnythingUnsaved()) document.dispatchEvent(new Event(HELD));
  else if (!document.querySelector(".lianxin-held")) {
    location.replace(document.querySelector("base").getAttribute("app-root").replace(/\/camunda$/, "") + "/login");
  }
}
