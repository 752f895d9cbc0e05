/**
 * The reader's language. The same rule as the webapps': by the browser's first language, Chinese unless that is English.
 */
export const language =
  (navigator.languages?.[0] ?? navigator.language ?? "").toLowerCase().split("-")[0] === "en" ? "en" : "zh-CN";

export const chinese = language === "zh-CN";

/** The text in the reader's language. */
export const text = (zh, en) => (chinese ? zh : en);
