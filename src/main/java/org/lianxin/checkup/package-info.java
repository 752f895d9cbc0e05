/**
 * 配置检查 and 系统状态: what will go wrong before it does, each fault with its cure and the page where it
 * is cured; and how the machine does, in words, with a file of it for whoever helps. Nobody depends
 * on it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "checkup",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "notification",
      "inmail",
      "backup"
    })
package org.lianxin.checkup;
