/**
 * 覆盖情况: whom the network of groups, homes, reception days, reports and contacts does not reach, by
 * name, as a page and as a spreadsheet.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "coverage",
    allowedDependencies = {"shared", "spreadsheet", "directory", "activity", "rota"})
package org.lianxin.coverage;
