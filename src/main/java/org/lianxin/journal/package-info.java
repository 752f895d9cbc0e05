/**
 * The journal: when a case came to each node that people care about and when it left, who had it
 * and why it went on. The record that replays, dwell times and statistics read.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "journal",
    allowedDependencies = {"shared"})
package org.lianxin.journal;
