/**
 * 办理情况报告: what is told the standing committee or the presidium of a half-year or a year, filled
 * from the board, finished by hand, frozen with its hash (rule handling-report).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "report",
    allowedDependencies = {
      "shared",
      "directory",
      "demand",
      "attachment",
      "board",
      "evidence",
      "oversight"
    })
package org.lianxin.report;
