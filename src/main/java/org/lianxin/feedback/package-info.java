/** The chain back: from deputy to deputy to the voter, and what they think of the result. */
@org.springframework.modulith.ApplicationModule(
    displayName = "feedback",
    allowedDependencies = {
      "shared",
      "shared::process",
      "directory",
      "standin",
      "routing",
      "demand",
      "handling",
      "closedloop"
    })
package org.lianxin.feedback;
