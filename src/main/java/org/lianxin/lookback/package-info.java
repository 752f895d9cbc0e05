/**
 * 回头看: a later look at closed cases, all that a query finds or a random sample of them, each
 * checked by somebody who neither handled nor reviewed it. What is not real is followed up, or goes
 * back to its handler under the same number (rules looked-back, looked-back-by-others).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "lookback",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "standin",
      "demand",
      "intake",
      "handling",
      "search",
      "feedback"
    })
package org.lianxin.lookback;
