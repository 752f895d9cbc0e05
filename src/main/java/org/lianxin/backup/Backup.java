package org.lianxin.backup;

import java.time.LocalDateTime;

/**
 * A backup as it lies in the folder.
 *
 * @param file its name
 * @param madeAt when
 * @param bytes how large it is
 * @param isGood whether it was restored into a scratch copy whose ledgers and record were sound
 */
public record Backup(String file, LocalDateTime madeAt, long bytes, boolean isGood) {}
