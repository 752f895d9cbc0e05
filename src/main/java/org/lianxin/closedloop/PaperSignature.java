package org.lianxin.closedloop;

import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.closedloop.Signatures.Half;

/**
 * 纸质签字: a half that was signed and stamped by hand on the printed content. One person recorded it
 * with its scan; it counts once another has found it sound.
 *
 * @param round the order's round
 * @param attempt which try of this half, from 1
 * @param signer the login of the person whose hand it is
 * @param signedOn the day on the paper
 * @param contentHash the SHA-256 of what was printed, in hex
 * @param scan the id of the attachment
 * @param scanHash the SHA-256 of the scan, in hex
 * @param recordedBy the login of the person who recorded it
 * @param verdict what the check came to, once there was one
 * @param objection why it was found unsound
 * @param checkedBy the login of the person who checked it, or null
 */
public record PaperSignature(
    Half half,
    int round,
    int attempt,
    String signer,
    LocalDate signedOn,
    String contentHash,
    long scan,
    String scanHash,
    String recordedBy,
    Optional<Verdict> verdict,
    Optional<String> objection,
    String checkedBy) {

  /** What somebody found who held the scan against the content. */
  public enum Verdict {
    /** 相符. */
    SOUND,
    /** 不符. */
    UNSOUND
  }
}
