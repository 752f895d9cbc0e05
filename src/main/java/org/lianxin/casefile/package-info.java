/**
 * The pages on demands: register one, hand in a list, find one, read it with its files, limits and
 * timeline, ask to take it back; and the same for programs. Nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "casefile",
    allowedDependencies = {
      "shared",
      "spreadsheet",
      "evidence",
      "journal",
      "calendar",
      "directory",
      "numbering",
      "routing",
      "demand",
      "intake",
      "handling",
      "search",
      "attachment",
      "inmail",
      "withdrawal",
      "closedloop",
      "publication"
    })
package org.lianxin.casefile;
