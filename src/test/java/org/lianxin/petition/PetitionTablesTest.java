package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.petition.Petitions.OpinionPaper;
import org.lianxin.petition.Petitions.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a petition leaves in the tables; every test takes its rows back. */
@LianxinTest
@Transactional
class PetitionTablesTest {

  /** The longest text of the rarest characters: four bytes each, two units of Java. */
  private static final String LONGEST = "𠮷".repeat(2000);

  private static final String REASONS = "𠮷".repeat(1000);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

  @Autowired PetitionTable petitions;
  @Autowired PetitionOpinionTable petitionOpinions;
  @Autowired PetitionReferralTable referrals;
  @Autowired PetitionReviewTable reviews;
  @Autowired EntityManager entities;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String caseNo = "PT-" + System.nanoTime() % 1_000_000_000;

  @BeforeEach
  void aDemandIsRegistered() {
    DemandOnFile.put(jdbc, caseNo, Map.of("status", "HANDLING"));
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
        new Registration(5, Acceptance.PASSED_ON, "区市场监督管理局", null, null, "不属本机关职责"),
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
    referral.tell(new Telling(DAY, NoticeWay.LETTER, "已寄出", null), "p");
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
      review.tell(new Telling(DAY, NoticeWay.LETTER, null, null), "p");
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

  private void reread() {
    entities.flush();
    entities.clear();
  }
}
