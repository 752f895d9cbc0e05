import { moment } from "./library.js";

const BEIJING = 8 * 60;

/**
 * Dates and times are Beijing time wherever the browser is: what is shown, and what is typed. Moment asks this hook at
 * every creation; China has no summer time, so an offset says it all.
 */
export function keepBeijingTime() {
  if (!moment) return;
  moment.momentProperties.push("_a"); // else a time forgets that it was typed before the hook sees it
  moment.updateOffset = (time) => {
    if (time._isUTC || !time.isValid()) return;
    const typedWithoutZone = time._a !== undefined && time._tzm === undefined;
    if (typedWithoutZone) time._d = new Date(Date.UTC(...time._a) - BEIJING * 60_000);
    time.utcOffset(BEIJING);
  };
}
