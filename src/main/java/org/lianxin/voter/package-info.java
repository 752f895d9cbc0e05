/**
 * 选民: the pages that need no account. A voter hands in, follows, says whether it is solved. Nobody
 * depends on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "voter",
    allowedDependencies = {
      "shared",
      "calendar",
      "directory",
      "routing",
      "demand",
      "attachment",
      "handling",
      "feedback"
    })
package org.lianxin.voter;
