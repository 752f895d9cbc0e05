/** The webapps bundle this library under a number and export it nowhere; its own words tell which number. */
function find() {
  let moment;
  const search = (require) => {
    const number = Object.keys(require.m).find((key) => String(require.m[key]).includes("Use moment.locale instead"));
    moment = number && require(number);
  };
  window.webpackChunkcamunda_bpm_webapp?.push([["lianxin"], {}, search]);
  return moment;
}

/** The webapp's library of dates and times. */
export const moment = find();
