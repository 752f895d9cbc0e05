/**
 * 选民: the pages that need no account. A voter hands in, follows, adds to it, urges, asks to take it
 * back, says whether it is solved.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "voter",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "demand",
      "inquiry",
      "intake",
      "attachment",
      "handling",
      "withdrawal",
      "feedback"
    })
package org.lianxin.voter;
