package org.lianxin.closedloop;

import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.springframework.transaction.annotation.Transactional;

/** A half of the double signature, where it may be given on paper (rule signed-on-paper). */
@Transactional
public abstract class PaperHalf {

  /** All that was signed on paper. */
  protected final PaperSignatures papers;

  private final Half half;

  /** Of this half. */
  protected PaperHalf(PaperSignatures papers, Half half) {
    this.papers = papers;
    this.half = half;
  }

  /** What was recorded last in this round and waits for its check, or was checked. */
  @Transactional(readOnly = true)
  public Optional<PaperSignature> latest(String caseNo) {
    return papers.latest(caseNo, half);
  }

  /** Why the last paper was found unsound, if it was. */
  @Transactional(readOnly = true)
  public Optional<String> unsound(String caseNo) {
    return papers.unsound(caseNo, half);
  }

  /** The files that this person has added to the case, of which one may be the scan. */
  @Transactional(readOnly = true)
  public List<Option> scans(String caseNo, String by) {
    return papers.scans(caseNo, by);
  }

  /** The name of the scan that waits for its check, as this person may read it. */
  @Transactional(readOnly = true)
  public Optional<String> scan(String caseNo, String reader) {
    return papers.scan(caseNo, half, reader);
  }

  /**
   * The scan shows the right paper: the half is signed.
   *
   * @param code as read off the scan
   * @throws Refusal as {@link PaperSignatures#confirm} does
   */
  public abstract void confirm(String caseNo, String code, String by, String proof);

  /**
   * The scan does not: the half waits for its signature again.
   *
   * @throws Refusal as {@link PaperSignatures#refuse} does
   */
  public abstract void refuse(String caseNo, String reason, String by);
}
