/** Asks before a page is left whose form was written in and not sent. 登记诉求 keeps what is typed: see written.js. */
let isWritten = false;

for (const form of document.querySelectorAll("main form[method=post]:not(:has(#draft))")) {
  form.addEventListener("input", () => (isWritten = true));
  form.addEventListener("submit", () => (isWritten = false));
}
addEventListener("beforeunload", (event) => {
  if (isWritten) event.preventDefault();
});
