const BEIJING = 8 * 60;

/**
 * Dates and times are Beijing time wherever the browser is: what is shown, and what is typed. Moment asks this hook at
 * every creation; China has no summer time, so an offset says it all.
 */
export function keepBeijingTime() {
  const moment = window.angular.injector(["angularMoment"]).get("moment");
  moment.updateOffset = (time) => {
    if (time._isUTC || !time.isValid()) return;
    const typedWithoutZone = time._a !== undefined && time._tzm === undefined && !(time._i instanceof Date);
    if (typedWithoutZone) time._d = new Date(Date.UTC(...time._a) - BEIJING * 60_000);
    time.utcOffset(BEIJING);
  };
}
