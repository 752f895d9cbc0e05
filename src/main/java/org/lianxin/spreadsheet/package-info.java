/**
 * Records as rows of a spreadsheet: files are read as tables and checked before anything in them is
 * believed, cells are read with the place of every fault, templates are written.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "spreadsheet",
    allowedDependencies = {"shared"})
package org.lianxin.spreadsheet;
