package org.lianxin.takeover;

import java.time.LocalDateTime;

/**
 * A file that somebody uploaded and has not taken over.
 *
 * @param login who uploaded it, and alone may read it
 * @param office whose ledger it is
 * @param sha256 of its bytes
 */
record WaitingFile(
    long id,
    String login,
    String office,
    String fileName,
    String sha256,
    LocalDateTime uploadedAt) {}
