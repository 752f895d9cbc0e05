/* Puts parts of other pages, which take longer to make, in the place of the links that lead there. */
for (const link of document.querySelectorAll("a[data-part]")) {
  const place = link.parentElement;
  place.setAttribute("aria-busy", "true");
  fetch(link.href)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
    .then((page) => {
      const part = new DOMParser().parseFromString(page, "text/html").querySelector(link.dataset.part);
      if (part) place.replaceWith(part);
    })
    .catch(() => place.removeAttribute("aria-busy"));
}
