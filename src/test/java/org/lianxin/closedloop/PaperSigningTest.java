package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.closedloop.CaseOnPaper.CASE;
import static org.lianxin.closedloop.CaseOnPaper.SECRET;
import static org.lianxin.closedloop.CaseOnPaper.TODAY;
import static org.lianxin.closedloop.CaseOnPaper.UNIT;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.DemandStatus;

/** A principal who never signs in signs the printed reply. */
class PaperSigningTest {

  private static final String SCAN = String.valueOf(CaseOnPaper.SCAN);

  private final CaseOnPaper paper = new CaseOnPaper().ordered(1).drafted(1, "路灯已修好");
  private final PaperSigning signing = paper.paperSigning;

  @BeforeEach
  void theReplyIsReviewedAndItsScanUploaded() {
    paper.reviews.review(CASE, ReviewHalf.UNIT, ReviewVerdict.APPROVED, "同意", "vice");
    paper.reviews.review(CASE, ReviewHalf.OFFICE, ReviewVerdict.APPROVED, "同意", "officer");
    paper.scanned("handler");
  }

  @Test
  void countsOnceAnotherHasReadTheCodeOffTheScan() {
    recorded();
    assertThat(paper.signatures.ofUnit(CASE)).isEmpty();
    verify(paper.demands, never()).moveTo(CASE, DemandStatus.REPLIED);

    signing.confirm(CASE, code().toUpperCase().replaceAll("(.{4})", "$1 "), "officer", SECRET);

    var signed = paper.signatures.ofUnit(CASE).orElseThrow();
    assertThat(signed.signer()).isEqualTo("leader");
    assertThat(signed.sealer()).as("whose key it is").isEqualTo("officer");
    assertThat(signed.signedOn()).isEqualTo(TODAY);
    assertThat(signed.isOnPaper()).isTrue();
    verify(paper.demands).moveTo(CASE, DemandStatus.REPLIED);
    assertThat(paper.published).containsExactly(new ReplySigned(CASE));
  }

  @Test
  void isNotGenuineWithAnotherScanOrHand() {
    recorded();
    signing.confirm(CASE, code(), "officer", SECRET);

    paper.jdbc.sql("update closedloop_paper_signature set scan_hash = 'other'").update();
    assertThat(paper.signatures.find(CASE, 1, Half.UNIT)).isEmpty();

    paper
        .jdbc
        .sql("update closedloop_paper_signature set scan_hash = '" + CaseOnPaper.SCAN_HASH + "'")
        .update();
    assertThat(paper.signatures.find(CASE, 1, Half.UNIT)).isPresent();
    paper.jdbc.sql("update closedloop_signature set signer = 'vice'").update();
    assertThat(paper.signatures.find(CASE, 1, Half.UNIT)).isEmpty();
  }

  @Test
  void refusesTheCodeOfAnotherDraft() {
    recorded();

    for (var code : List.of("0123456789abcdef", "", code().substring(1))) {
      Refusals.of(() -> signing.confirm(CASE, code, "officer", SECRET))
          .containsExactly("closedloop.paper.code-differs");
    }
    assertThat(paper.signatures.of(CASE)).isEmpty();
  }

  @Test
  void isCheckedByNeitherRecorderNorSignerNorOneOfTheUnit() {
    recorded();
    paper.postsInTheUnit.add("officer@" + UNIT);

    for (var one : List.of("handler", "leader")) {
      Refusals.of(() -> signing.confirm(CASE, code(), one, SECRET))
          .containsExactly("closedloop.paper.same-person");
    }
    Refusals.of(() -> signing.confirm(CASE, code(), "officer", SECRET))
        .containsExactly("closedloop.paper.own-house");
  }

  @Test
  void asksForAnotherPaperWhereTheScanDiffers() {
    recorded();
    Refusals.of(() -> signing.refuse(CASE, null, "officer"))
        .containsExactly("closedloop.paper.reason-missing");

    signing.refuse(CASE, "没有盖章", "officer");

    assertThat(signing.unsound(CASE)).contains("没有盖章");
    recorded();
    assertThat(signing.unsound(CASE)).isEmpty();
    assertThat(signing.latest(CASE).orElseThrow().attempt()).isEqualTo(2);
    signing.confirm(CASE, code(), "officer", SECRET);
    assertThat(paper.signatures.ofUnit(CASE)).isPresent();
  }

  @Test
  void takesOnlyTheHandOfAPrincipalWhoIsNotTheCasesDeputy() {
    Refusals.of(() -> signing.record(CASE, "stranger", TODAY, SCAN, "handler"))
        .containsExactly("closedloop.sign.no-principal");
    Refusals.of(() -> signing.record(CASE, "deputy", TODAY, SCAN, "handler"))
        .containsExactly("closedloop.sign.deputy");
    Refusals.of(() -> signing.record(CASE, null, TODAY, SCAN, "handler"))
        .containsExactly("closedloop.paper.signer-missing");
  }

  @Test
  void takesNoDayAheadOrBeforeTheReview() {
    Refusals.of(() -> signing.record(CASE, "leader", null, SCAN, "handler"))
        .containsExactly("closedloop.paper.day-missing");
    Refusals.of(() -> signing.record(CASE, "leader", TODAY.plusDays(1), SCAN, "handler"))
        .containsExactly("demand.day.ahead");
    Refusals.of(() -> signing.record(CASE, "leader", TODAY.minusDays(1), SCAN, "handler"))
        .containsExactly("demand.day.too-early");
  }

  @Test
  void takesOnlyAScanOfWhoRecordsIt() {
    for (var scan : new String[] {null, "8", ""}) {
      Refusals.of(() -> signing.record(CASE, "leader", TODAY, scan, "handler"))
          .containsExactly("closedloop.paper.scan-missing");
    }
    Refusals.of(() -> signing.record(CASE, "leader", TODAY, SCAN, "colleague"))
        .containsExactly("closedloop.paper.scan-missing");
  }

  @Test
  void letsNobodyButAPrincipalSignHere() {
    Refusals.of(() -> paper.issue.sign(CASE, "handler", SECRET))
        .containsExactly("closedloop.sign.no-principal");
  }

  private void recorded() {
    signing.record(CASE, "leader", TODAY, SCAN, "handler");
  }

  private String code() {
    return PaperSignatures.code(ReplyContent.hash(paper.replies.current(CASE)));
  }
}
