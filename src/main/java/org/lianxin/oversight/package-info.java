/**
 * 督办与会议: what the congress does about single matters beside the clock of {@code supervision}: 督办
 * and 重点督办, the three meetings, coordination, summonses, and the report to the Party committee
 * (decision 0043).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "oversight",
    allowedDependencies = {
      "shared",
      "calendar",
      "directory",
      "demand",
      "handling",
      "search",
      "supervision"
    })
package org.lianxin.oversight;
