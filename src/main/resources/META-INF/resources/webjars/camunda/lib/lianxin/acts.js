/** How long after the last key or click a call still follows from it, in milliseconds. */
const follows = 60_000;

let last = Date.now(); // somebody opened this page

/**
 * Says on each call whether the person just did something. The webapps ask for new tasks by themselves as long as their
 * page stands open; a session must not live on that alone.
 */
export function tellActs() {
  for (const event of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(event, () => (last = Date.now()), { capture: true, passive: true });
  }
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...body) {
    if (Date.now() - last < follows) this.setRequestHeader("X-Lianxin-Act", "1");
    return send.apply(this, body);
  };
}
