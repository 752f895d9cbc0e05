package org.lianxin.takeover;

import java.time.LocalDateTime;

/**
 * A file that was taken over.
 *
 * @param taken how many rows became records
 * @param known how many were there before
 * @param leftOut how many lines are no rows
 */
record OldBatch(
    long id,
    String office,
    String fileName,
    String sheet,
    int taken,
    int known,
    int leftOut,
    String takenBy,
    LocalDateTime takenAt) {}
