/**
 * 联系选民活动: where deputies met voters, who was there, what they heard and did. Each demand heard is a
 * case of its own; the activity is where it comes from (decision 0035).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "activity",
    allowedDependencies = {"shared", "directory", "routing", "demand"})
package org.lianxin.activity;
