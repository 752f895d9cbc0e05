const BEIJING = 8 * 60;

/**
 * Dates and times are Beijing time wherever the browser is: what is shown, and what is typed. Moment asks this hook at
 * every creation; China has no summer time, so an offset says it all.
 */
export function keepBeijingTime() {
  const moment = momentOfTheWebapp();
  if (!moment) return;
  moment.updateOffset = (time) => {
    if (time._isUTC || !time.isValid()) return;
    const typedWithoutZone = time._a !== undefined && time._tzm === undefined;
    if (typedWithoutZone) time._d = new Date(Date.UTC(...time._a) - BEIJING * 60_000);
    time.utcOffset(BEIJING);
  };
}

/** The webapps bundle the library under a number and export it nowhere; its own words tell which number. */
function momentOfTheWebapp() {
  let moment;
  const find = (require) => {
    const number = Object.keys(require.m).find((key) => String(require.m[key]).includes("Use moment.locale instead"));
    moment = number && require(number);
  };
  window.webpackChunkcamunda_bpm_webapp?.push([["lianxin"], {}, find]);
  return moment;
}
