/**
 * What level answers for a demand, which unit, and how long each step may take: proposals of
 * decision tables, each with the row that says so.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "routing",
    allowedDependencies = {"shared", "shared::process", "calendar", "directory", "policy"})
package org.lianxin.routing;
