/**
 * 双审核 双签字 双建账 双销号: two reviews, two signatures, two ledgers, two strike-offs, each by other hands;
 * and the commitments that live on. No public text defines the four doubles: whose half is whose is
 * this product's policy, not law (rule four-doubles).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "closedloop",
    allowedDependencies = {
      "shared",
      "shared::process",
      "evidence",
      "directory",
      "numbering",
      "standin",
      "routing",
      "demand",
      "intake",
      "recusal",
      "withdrawal",
      "attachment",
      "handling"
    })
package org.lianxin.closedloop;
