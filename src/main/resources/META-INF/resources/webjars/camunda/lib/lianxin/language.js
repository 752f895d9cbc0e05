/** What the portal's switch was set to, else the browser's first language. */
const wished = /(?:^|; )lianxin-language=([^;]+)/.exec(document.cookie)?.[1] ?? navigator.languages?.[0] ?? navigator.language;

/** The reader's language: Chinese unless that is English. */
export const language = (wished ?? "").toLowerCase().split("-")[0] === "en" ? "en" : "zh-CN";

export const chinese = language === "zh-CN";

/** The text in the reader's language. */
export const text = (zh, en) => (chinese ? zh : en);
