/** 误登作废、撤回: how a demand ends before it was answered, by two persons. */
@org.springframework.modulith.ApplicationModule(
    displayName = "withdrawal",
    allowedDependencies = {
      "shared",
      "shared::process",
      "directory",
      "routing",
      "demand",
      "attachment"
    })
package org.lianxin.withdrawal;
