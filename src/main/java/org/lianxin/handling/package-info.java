/**
 * 转办、办理: the order to a unit, its return, the work, the opinions of the other units, extension and
 * suspension, and the draft of the reply.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "handling",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "standin",
      "routing",
      "demand",
      "inquiry",
      "intake",
      "recusal",
      "withdrawal",
      "postponement"
    })
package org.lianxin.handling;
