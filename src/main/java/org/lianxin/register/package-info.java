/**
 * 四簿一册一表: six registers of a group of deputies and a year, printed from what the system has
 * already, frozen when they are handed in, and continued by supplements (rule six-registers,
 * decision 0042). It reads the tables of the other modules and writes into none of them (decision
 * 0034).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "register",
    allowedDependencies = {
      "shared",
      "spreadsheet",
      "shared::process",
      "calendar",
      "directory",
      "demand",
      "evidence",
      "duty"
    })
package org.lianxin.register;
