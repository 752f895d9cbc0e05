/**
 * 联系选民活动: where deputies met voters, who was there, what they heard and did. Each demand heard is a
 * case of its own; the activity is where it comes from (decision 0035). One that is planned has a
 * process of its own from the invitation to the close (decision 0053).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "activity",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "demand",
      "attachment"
    })
package org.lianxin.activity;
