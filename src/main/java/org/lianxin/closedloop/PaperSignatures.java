package org.lianxin.closedloop;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Attachments;
import org.lianxin.closedloop.PaperSignature.Verdict;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纸质签字 (rule signed-on-paper): a half of the double signature that was given by hand, on a paper
 * which bears the code of its content. One person records it with its scan; another reads the code
 * off the scan and enters it. Only the right code lets the signature count.
 */
@Service
@Transactional
public class PaperSignatures {

  private static final int CODE = 16;

  /** Whoever signs with his own key needs no word in the ledger: it is the rule. */
  private static final Map<Half, LedgerAct> ACTS =
      Map.of(Half.UNIT, LedgerAct.UNIT_ON_PAPER, Half.DEPUTY, LedgerAct.DEPUTY_ON_PAPER);

  /**
   * What somebody records of a paper.
   *
   * @param signer the login of the person whose hand it is
   * @param signedOn the day on the paper
   * @param scan the id of the attachment that shows it, added by who records it
   */
  public record Recorded(String signer, LocalDate signedOn, String scan) {}

  private final PaperSignatureRows rows;
  private final Signatures signatures;
  private final Ledgers ledgers;
  private final Independence independence;
  private final Demands demands;
  private final Attachments attachments;
  private final People people;

  PaperSignatures(
      PaperSignatureRows rows,
      Signatures signatures,
      Ledgers ledgers,
      Independence independence,
      Demands demands,
      Attachments attachments,
      People people) {
    this.rows = rows;
    this.signatures = signatures;
    this.ledgers = ledgers;
    this.independence = independence;
    this.demands = demands;
    this.attachments = attachments;
    this.people = people;
  }

  /** What a paper bears of a hash: enough to tell one content from every other. */
  public static String code(String hash) {
    return hash.substring(0, CODE);
  }

  /** What was recorded last of a half in this round and waits for its check, or was checked. */
  @Transactional(readOnly = true)
  public Optional<PaperSignature> latest(String caseNo, Half half) {
    return rows.latest(caseNo, signatures.round(caseNo), half);
  }

  /** Why the last paper was found unsound, if it was. */
  @Transactional(readOnly = true)
  public Optional<String> unsound(String caseNo, Half half) {
    return latest(caseNo, half).flatMap(PaperSignature::objection);
  }

  /** The files that this person has added to the case, of which one may be the scan. */
  @Transactional(readOnly = true)
  public List<Option> scans(String caseNo, String by) {
    return attachments.addedBy(caseNo, by).stream()
        .map(
            file ->
                new Option(
                    "%s（%s）".formatted(file.name(), file.readableSize()),
                    String.valueOf(file.id())))
        .toList();
  }

  /** The name of the scan that waits for its check, as this person may read it. */
  @Transactional(readOnly = true)
  public Optional<String> scan(String caseNo, Half half, String reader) {
    return latest(caseNo, half)
        .flatMap(
            recorded ->
                people
                    .find(reader)
                    .flatMap(person -> attachments.find(caseNo, recorded.scan(), person)))
        .map(Attachment::name);
  }

  /**
   * Records that a half was signed by hand; whose hand counts, and from which day, is its caller's.
   *
   * @param contentHash the SHA-256 of what was signed, in hex
   * @throws Refusal at {@code scan} when it is no file that this person has added
   */
  public void record(String caseNo, Half half, Recorded paper, String contentHash, String by) {
    var file =
        attachments.addedBy(caseNo, by).stream()
            .filter(added -> String.valueOf(added.id()).equals(paper.scan()))
            .findFirst()
            .orElseThrow(() -> Refusal.of("scan", "closedloop.paper.scan-missing"));
    rows.add(
        caseNo,
        new PaperSignature(
            half,
            signatures.round(caseNo),
            latest(caseNo, half).map(PaperSignature::attempt).orElse(0) + 1,
            paper.signer(),
            paper.signedOn(),
            contentHash,
            file.id(),
            file.sha256(),
            by,
            Optional.empty(),
            Optional.empty(),
            null));
  }

  /**
   * The scan shows the right paper: the half is signed.
   *
   * @param printed the SHA-256 of what was printed, in hex
   * @param code as read off the scan
   * @return what was recorded
   * @throws Refusal at {@code code} when it is not the printed content's; on the whole when the
   *     person may not check it
   */
  public PaperSignature confirm(
      String caseNo, Half half, String printed, String code, String by, String proof) {
    var recorded = waiting(caseNo, half, by);
    if (!plain(code).equals(code(printed))) {
      throw Refusal.of("code", "closedloop.paper.code-differs");
    }
    rows.check(caseNo, recorded, Verdict.SOUND, null, by);
    signatures.sealPaper(caseNo, recorded, by, proof);
    ledgers.note(caseNo, by, ACTS.get(half));
    return recorded;
  }

  /**
   * The scan does not: the half waits for its signature again.
   *
   * @throws Refusal at {@code reason} when there is none; on the whole when the person may not
   *     check it
   */
  public void refuse(String caseNo, Half half, String reason, String by) {
    if (reason == null) {
      throw Refusal.of("reason", "closedloop.paper.reason-missing");
    }
    rows.check(caseNo, waiting(caseNo, half, by), Verdict.UNSOUND, reason, by);
  }

  private PaperSignature waiting(String caseNo, Half half, String by) {
    var recorded = latest(caseNo, half).filter(paper -> paper.verdict().isEmpty()).orElseThrow();
    if (by.equals(recorded.recordedBy()) || by.equals(recorded.signer())) {
      throw Refusal.of("", "closedloop.paper.same-person");
    }
    var answeredBy = demands.get(caseNo).leadCase().orElse(caseNo);
    independence.check(answeredBy, by, "closedloop.paper.own-house");
    return recorded;
  }

  /** As people type it: in whatever case, with spaces between groups. */
  private static String plain(String code) {
    return code == null ? "" : code.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
