package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.handling.Petitions.OpinionPaper;
import org.lianxin.handling.Petitions.Registration;
import org.lianxin.handling.StoredReplies.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a unit's work leaves in the tables; every test takes its rows back. */
@LianxinTest
@Transactional
class HandlingTablesTest {

  /** The longest text of the rarest characters: four bytes each, two units of Java. */
  private static final String LONGEST = "𠮷".repeat(2000);

  private static final CoUnitEntity JW = new CoUnitEntity(0, "310117-JW");
  private static final CoUnitEntity CGJ = new CoUnitEntity(1, "310117-CGJ");
  private static final String REASONS = "𠮷".repeat(1000);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

  @Autowired ContactTable contacts;
  @Autowired CoOpinionTable opinions;
  @Autowired ProgressTable notes;
  @Autowired PostponementTable postponements;
  @Autowired ReplyTable replies;
  @Autowired PetitionTable petitions;
  @Autowired PetitionOpinionTable petitionOpinions;
  @Autowired PetitionReferralTable referrals;
  @Autowired PetitionReviewTable reviews;
  @Autowired EntityManager entities;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String caseNo = "HT-" + System.nanoTime() % 1_000_000_000;
  private final Order first = order(1);
  private final Order second = order(2);

  private Order order(int round) {
    return new Order(
        round,
        caseNo,
        round,
        "310117-SWJ",
        HandlingMode.LEAD,
        List.of("310117-JW", "310117-CGJ"),
        "310117-DBGZS",
        "district.officer",
        "请依法办理",
        "shuiwu.handler",
        DAY);
  }

  @BeforeEach
  void aDemandIsRegistered() {
    jdbc.sql(
            """
            insert into demand_case (case_no, status, channel, subject, own_words, area, category,
              urgency, voter_group, question_type, accusation, confidential, anonymous, office,
              deputy, registered_by, received_on, registered_at, answerable, receipt_code, version)
            values (?, 'HANDLING', 'VISIT', '路面积水', '一下雨就积水', '310117102000', 'DRAINAGE',
              'NORMAL', 'ORDINARY', 'NEED', false, false, false, '310117102-RD', 'd', 'l',
              date '2026-02-02', timestamp '2026-02-02 09:00:00', 'l', 'c', 0)
            """)
        .param(caseNo)
        .update();
  }

  @Test
  void keepsTheContactsOfEachRoundInOrder() {
    contacts.save(new ContactEntity(first, DAY, ContactWay.PHONE, LONGEST, "h", clock));
    contacts.save(new ContactEntity(first, DAY, ContactWay.ON_SITE, "再看现场", "h", clock));
    contacts.save(new ContactEntity(second, DAY, ContactWay.VISIT, "仍然积水", "h", clock));
    reread();

    assertThat(contacts.findByCaseNoAndRoundOrderById(caseNo, 1))
        .extracting(ContactEntity::said)
        .containsExactly(LONGEST, "再看现场");
  }

  @Test
  void keepsOneOpinionOfEachOtherUnit() {
    opinions.save(new CoOpinionEntity(first, CGJ, 1, LONGEST, "chengguan.handler", clock));
    opinions.save(new CoOpinionEntity(first, JW, 1, "无意见", "jianwei.handler", clock));
    reread();

    assertThat(opinions.findByCaseNoAndRoundOrderByPartAscDraftNumberAsc(caseNo, 1))
        .extracting(CoOpinionEntity::shown)
        .containsExactly(
            new CoOpinion("310117-JW", "无意见", "jianwei.handler"),
            new CoOpinion("310117-CGJ", LONGEST, "chengguan.handler"));
    assertThatThrownBy(() -> opinions.save(new CoOpinionEntity(first, JW, 1, "又有意见", "x", clock)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void keepsAnOpinionThatWasSentBackBesideTheNext() {
    var empty = new CoOpinionEntity(first, JW, 1, "同意", "jianwei.handler", clock);
    empty.sendBack(LONGEST, "shuiwu.handler", clock);
    opinions.save(empty);
    opinions.save(new CoOpinionEntity(first, JW, 2, "五月前迁移管线", "jianwei.handler", clock));
    reread();

    assertThat(opinions.findByCaseNoAndRoundOrderByPartAscDraftNumberAsc(caseNo, 1))
        .extracting(CoOpinionEntity::rejection)
        .containsExactly(Optional.of(LONGEST), Optional.empty());
  }

  @Test
  void keepsTheNotesWithTheirEvidence() {
    notes.save(new ProgressEntity(first, LONGEST, LONGEST, NextStep.DONE, "h", clock));
    reread();

    assertThat(notes.findByCaseNoAndRoundOrderById(caseNo, 1))
        .extracting(ProgressEntity::notes, ProgressEntity::evidence)
        .containsExactly(tuple(LONGEST, LONGEST));
  }

  @Test
  void findsWhatIsNotDecidedAndKeepsWhatIs() {
    postponements.save(
        new PostponementEntity(first, Postponement.EXTENSION, "等管线", DAY, "h", clock));
    reread();
    assertThat(open()).map(PostponementEntity::reason).contains("等管线");

    open().orElseThrow().approve(DAY, DAY.minusDays(9), DAY, null, "district.officer", clock);
    reread();

    assertThat(open()).isEmpty();
    assertThat(postponements.findByCaseNoAndRoundAndVerdictIsNotNullOrderById(caseNo, 1))
        .extracting(PostponementEntity::dueBefore)
        .containsExactly(DAY.minusDays(9));
  }

  private Optional<PostponementEntity> open() {
    return postponements.findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(
        caseNo, Postponement.EXTENSION);
  }

  @Test
  void keepsEveryDraftAndFindsTheNewest() {
    replies.save(draft(first, 1, LONGEST));
    replies.findFirstByCaseNoOrderByIdDesc(caseNo).orElseThrow().reject("没有回应第二个问题", "l", clock);
    replies.save(draft(first, 2, "已逐条回应"));
    reread();

    assertThat(replies.findFirstByCaseNoOrderByIdDesc(caseNo).orElseThrow().shown())
        .isEqualTo(new Reply(caseNo, 1, 2, Outcome.PLANNED, "已逐条回应", Optional.of(DAY), "已采纳", "h"));
    assertThat(
            jdbc.sql(
                    "select words from handling_reply where rejection_words is not null and case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list())
        .containsExactly(LONGEST);
  }

  @Test
  void keepsTheOpinionOnAPetition() {
    var paper = new OpinionPaper(LONGEST, LONGEST, LONGEST, "信访工作条例第三十二条");
    petitionOpinions.save(new PetitionOpinionEntity(caseNo, paper, "p", LocalDateTime.now(clock)));
    reread();

    assertThat(petitionOpinions.findByCaseNo(caseNo))
        .map(PetitionOpinionEntity::paper)
        .contains(paper);
  }

  @Test
  void keepsAPetitionFromItsSectionToTheDeputy() {
    var petition = new PetitionEntity(caseNo, "310117-XFK", LocalDateTime.now(clock));
    petition.register(
        new Registration(5, Acceptance.PASSED_ON, "区市场监督管理局", null, "不属本机关职责"),
        "p",
        LocalDateTime.now(clock));
    petition.tellDeputy(DAY, "已依法转送", "p");
    petitions.save(petition);
    reread();

    assertThat(petitions.findByCaseNo(caseNo).orElseThrow())
        .returns(true, PetitionEntity::isPassedOn)
        .returns("区市场监督管理局", PetitionEntity::passedOnTo)
        .returns("已依法转送", PetitionEntity::deputyWords);
  }

  @Test
  void keepsWhereAPetitionWasPassedOnAndTheAnswer() {
    var now = LocalDateTime.now(clock);
    var referral = new PetitionReferralEntity(caseNo, "区市场监督管理局", "不属本机关职责", "p", now);
    referral.tell(new Telling(DAY, TellingWay.LETTER, "已寄出", null), "p");
    referral.settle(
        new PetitionReferrals.Answer(DAY, ReferralReply.OBJECTION_UPHELD, DAY, REASONS, "属实"),
        "p",
        now);
    referrals.save(referral);
    reread();

    assertThat(referrals.findByCaseNoOrderById(caseNo))
        .singleElement()
        .returns("区市场监督管理局", PetitionReferralEntity::passedOnTo)
        .returns(ReferralReply.OBJECTION_UPHELD, PetitionReferralEntity::reply)
        .returns(REASONS, PetitionReferralEntity::objection);
  }

  @Test
  void keepsBothReviewsOfAPetition() {
    var now = LocalDateTime.now(clock);
    for (var stage : ReviewStage.values()) {
      var review =
          new PetitionReviewEntity(
              caseNo,
              stage,
              stage == ReviewStage.REVIEW ? "310117-CWH" : null,
              new PetitionReviews.Request(DAY, LONGEST, "上一级机关"),
              "p",
              now);
      review.decide(
          new PetitionReviews.Paper(ReviewOutcome.UPHELD, LONGEST, LONGEST, "信访工作条例第三十五条"),
          DAY,
          "c",
          now);
      review.tell(new Telling(DAY, TellingWay.LETTER, null, null), "p");
      reviews.save(review);
    }
    reread();

    assertThat(reviews.findByCaseNoOrderById(caseNo))
        .allMatch(review -> review.isDecided() && review.isTold())
        .allMatch(review -> review.opinion().equals(LONGEST))
        .extracting(PetitionReviewEntity::stage, PetitionReviewEntity::reviewer)
        .containsExactly(
            tuple(ReviewStage.REVIEW, Optional.of("310117-CWH")),
            tuple(ReviewStage.RECHECK, Optional.empty()));
  }

  private ReplyEntity draft(Order order, int number, String words) {
    var answer = new Answer(Outcome.PLANNED, words, DAY, "已采纳", false, null);
    return new ReplyEntity(order, number, answer, "h", clock);
  }

  private void reread() {
    entities.flush();
    entities.clear();
  }
}
