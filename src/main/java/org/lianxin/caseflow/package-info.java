/** The whole case: which stage follows which, and nothing else. */
@org.springframework.modulith.ApplicationModule(
    displayName = "caseflow",
    allowedDependencies = {
      "shared",
      "shared::process",
      "demand",
      "withdrawal",
      "closedloop",
      "feedback"
    })
package org.lianxin.caseflow;
