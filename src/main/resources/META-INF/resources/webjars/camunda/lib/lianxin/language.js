/** Whether the reader gets Chinese. The same rule as the webapps': the browser's first language, Chinese unless en. */
export const chinese = (navigator.languages?.[0] ?? navigator.language ?? "").toLowerCase().split("-")[0] !== "en";

/** The text in the reader's language. */
export const text = (zh, en) => (chinese ? zh : en);
