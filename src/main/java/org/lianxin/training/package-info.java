/**
 * 演练: one person plays one demand in all roles, on a database in memory that is gone when the
 * program ends. Decision 0056.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "training",
    allowedDependencies = {"shared", "directory", "signin"})
package org.lianxin.training;
