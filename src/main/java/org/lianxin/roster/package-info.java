/**
 * The directory in our tables: read for everybody who asks, changed as a whole, its posts with
 * power given by two persons (decision 0022).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "roster",
    allowedDependencies = {"shared", "directory", "workbook", "workbook::rules"})
package org.lianxin.roster;
