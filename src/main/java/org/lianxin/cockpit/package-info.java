/**
 * 监督驾驶舱: what a supervisor sees of all open cases: what is late, where it waits and at whom, what
 * is stuck. Pages of our own, which Cockpit shows inside itself: decision 0028. Nobody depends on
 * it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "cockpit",
    allowedDependencies = {
      "shared",
      "shared::process",
      "directory",
      "demand",
      "handling",
      "journal",
      "search"
    })
package org.lianxin.cockpit;
