/**
 * 开始使用: from an empty installation to the own county, a page a step. It proposes, asks and leads
 * on; each step is done by the module whose it is. Nobody depends on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "guide",
    allowedDependencies = {
      "shared",
      "calendar",
      "directory",
      "workbook",
      "workbook::file",
      "policy",
      "routing",
      "duty",
      "station",
      "demand",
      "signin"
    })
package org.lianxin.guide;
