/**
 * 旧台账: what an office kept in spreadsheets of its own before it began here. Each file is laid on
 * our fields by who knows it, tried, and taken over as a whole or not at all; what was closed stays
 * a record of its own, outside the closed loop and all rates; what still runs becomes a demand
 * where it stands (decision 0046).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "takeover",
    allowedDependencies = {
      "shared",
      "spreadsheet",
      "directory",
      "routing",
      "calendar",
      "demand",
      "intake",
      "handling",
      "instruction"
    })
package org.lianxin.takeover;
