/** Leads to our sign-in page from the place where the webapps would show their own, which is closed. */
export function leadToSignIn() {
  if (location.hash.startsWith("#/login")) {
    location.replace(document.querySelector("base").getAttribute("app-root").replace(/\/camunda$/, "") + "/login");
  }
}
