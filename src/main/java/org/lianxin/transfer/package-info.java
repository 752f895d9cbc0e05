/**
 * 转办: an order's way to a unit that takes it: sent, taken or returned, passed on, decided by the
 * arbiter or sent up; and who may read the case then.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "transfer",
    allowedDependencies = {
      "shared",
      "shared::process",
      "demand",
      "intake",
      "handling",
      "directory",
      "recusal",
      "routing"
    })
package org.lianxin.transfer;
