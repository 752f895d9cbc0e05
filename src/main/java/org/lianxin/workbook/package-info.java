/**
 * The directory as rows: a sheet for each kind, the rules that a whole directory keeps, the
 * workbook in which it comes and goes, and the administrator's pages.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "workbook",
    allowedDependencies = {"shared", "spreadsheet", "directory"})
package org.lianxin.workbook;
