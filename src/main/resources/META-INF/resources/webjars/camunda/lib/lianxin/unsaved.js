const asked = [];

/** Asks before the page is left as long as this says that something is not saved. */
export function askBeforeLeaving(isUnsaved) {
  asked.push(isUnsaved);
  addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}

/** Whether leaving the page would lose something. */
export const isAnythingUnsaved = () => asked.some((isUnsaved) => isUnsaved());

/** What is told when the page should be left and something is not saved. */
export const HELD = "lianxin-held";
