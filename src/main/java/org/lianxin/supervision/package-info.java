/**
 * 督促: chases whoever has to meet a limit, from a friendly reminder up to a summons, and gives the
 * supervisor a task when a matter stays late.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "supervision",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "demand",
      "intake",
      "handling"
    })
package org.lianxin.supervision;
