/** The pages that everybody opens first: start, calendar, help, and the frame around all pages. */
@org.springframework.modulith.ApplicationModule(
    displayName = "portal",
    allowedDependencies = {"shared", "calendar", "directory", "standin", "backup"})
package org.lianxin.portal;
