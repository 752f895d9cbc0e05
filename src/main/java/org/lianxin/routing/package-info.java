/** What level answers for a demand, which unit, and how long each step may take: by decisions. */
@org.springframework.modulith.ApplicationModule(
    displayName = "routing",
    allowedDependencies = {"shared", "shared::process", "calendar", "directory"})
package org.lianxin.routing;
