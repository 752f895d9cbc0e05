/**
 * 日历订阅: a person's due days, reception days and planned activities in the calendar of his phone.
 * Whoever knows the address reads it, so it holds numbers and steps alone, and can be given up.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "feed",
    allowedDependencies = {"shared", "directory", "desk", "rota", "activity"})
package org.lianxin.feed;
