package org.lianxin.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where evidence leaves the system.
 *
 * @param folder where each day's signed sheet is written as a file: best a place that this machine
 *     can write to and nobody who keeps the database, such as a share of the archive's; empty for
 *     nowhere, then the sheets are printed or downloaded
 */
@ConfigurationProperties("lianxin.evidence")
record EvidenceSettings(String folder) {}
