/**
 * 批办、转办、办理: the instruction, the order to a unit, its return, the work and the draft of the reply;
 * the suggestion that a deputy carries; the petition.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "handling",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "demand"
    })
package org.lianxin.handling;
