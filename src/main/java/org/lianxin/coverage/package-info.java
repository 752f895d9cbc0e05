/**
 * 覆盖情况: whom the network of groups, homes, reception days and contacts does not reach, by name, as
 * a page and as a spreadsheet.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "coverage",
    allowedDependencies = {"shared", "spreadsheet", "directory", "rota"})
package org.lianxin.coverage;
