/**
 * 监督看板: what is open, late and at risk, how demands were answered, and whether the books agree,
 * each figure with what it counts and the cases behind it. It reads the tables of the other modules
 * and writes into none of them (decision 0034). The report alone depends on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "board",
    allowedDependencies = {
      "shared",
      "spreadsheet",
      "calendar",
      "directory",
      "routing",
      "demand",
      "evidence"
    })
package org.lianxin.board;
