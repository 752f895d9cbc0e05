/**
 * The intake: the deputy finds out whether a demand is so and decides what becomes of it, and what
 * was found is shown wherever the demand goes.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "intake",
    allowedDependencies = {
      "shared",
      "shared::process",
      "directory",
      "standin",
      "routing",
      "demand",
      "inquiry"
    })
package org.lianxin.intake;
