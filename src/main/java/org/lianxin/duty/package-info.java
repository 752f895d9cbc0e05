/**
 * 代表履职: what a deputy is expected to do in a year, how far he is, and the records each figure is
 * made of. It reads the tables of the other modules and writes into none of them (decision 0034);
 * its own keeps exemptions and reminders.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "duty",
    allowedDependencies = {"shared", "calendar", "directory", "policy"})
package org.lianxin.duty;
