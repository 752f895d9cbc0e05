/**
 * The demonstration's cases: what really happened in other places, in other words and moved to the
 * demo district, gone through by the demo people task by task; and the year before. Profile {@code
 * demo} alone.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "demo",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "journal",
      "demand",
      "withdrawal",
      "supervision",
      "notification",
      "activity"
    })
package org.lianxin.demo;
