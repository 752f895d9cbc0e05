/**
 * 代表工作台: the deputy's own pages, made for a phone: what waits for him, where his demands stand, and
 * his tasks with the fields of their forms. It has no rules of its own: each task's class has them,
 * on every surface.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "desk",
    allowedDependencies = {
      "shared",
      "shared::process",
      "directory",
      "routing",
      "demand",
      "search",
      "journal",
      "attachment",
      "supervision"
    })
package org.lianxin.desk;
