/**
 * 信访: the petition from its acceptance or referral to the opinion, its review and re-check, and
 * what the petitioner and the deputy are told.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "petition",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "numbering",
      "standin",
      "routing",
      "demand",
      "intake",
      "withdrawal",
      "postponement"
    })
package org.lianxin.petition;
