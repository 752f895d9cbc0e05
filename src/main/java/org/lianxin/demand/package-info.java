/**
 * The demand: how it came in, what the voter said in his own words, where it stands, its timeline
 * and the limits that run on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "demand",
    allowedDependencies = {
      "shared",
      "spreadsheet",
      "calendar",
      "directory",
      "numbering",
      "standin",
      "routing"
    })
package org.lianxin.demand;
