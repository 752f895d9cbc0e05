/**
 * 批办: what the tables propose for a demand, what a person in charge decides, and the suggestion
 * that a deputy carries where the way leads over one.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "instruction",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "numbering",
      "routing",
      "demand",
      "intake",
      "recusal",
      "handling"
    })
package org.lianxin.instruction;
