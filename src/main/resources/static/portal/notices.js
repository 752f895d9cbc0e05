/* Copies a notice for a chat, with the way to it; asks the browser for its own notifications. */
for (const button of document.querySelectorAll("[data-copy]")) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copy(`${button.dataset.copy}\n${location.origin}${button.dataset.link}`);
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = label), 3000);
  });
}

/** Without TLS a browser has no clipboard for pages: then the old way, by a selected field. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

const allow = document.querySelector("[data-bell-allow]");
if (allow && globalThis.isSecureContext && globalThis.Notification?.permission === "default") {
  allow.hidden = false;
  allow.addEventListener("click", async () => {
    await Notification.requestPermission();
    allow.hidden = true;
  });
}
