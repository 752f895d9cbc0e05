package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.handling.WorkRows.Entry;
import org.lianxin.routing.Route;
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
  private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

  @Autowired ContactTable contacts;
  @Autowired CoOpinionTable opinions;
  @Autowired ProgressTable notes;
  @Autowired WorkRows record;
  @Autowired ReplyTable replies;
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
        DAY,
        DAY,
        Route.STREET);
  }

  @BeforeEach
  void aDemandIsRegistered() {
    DemandOnFile.put(jdbc, caseNo, Map.of("status", "HANDLING"));
  }

  @Test
  void keepsTheContactsOfEachRoundInOrder() {
    contacts.save(
        new ContactEntity(
            first, new ContactDeputy.Answers(DAY, null, ContactWay.PHONE, LONGEST), "h", clock));
    contacts.save(
        new ContactEntity(
            first, new ContactDeputy.Answers(DAY, null, ContactWay.ON_SITE, "再看现场"), "h", clock));
    contacts.save(
        new ContactEntity(
            second, new ContactDeputy.Answers(DAY, null, ContactWay.VISIT, "仍然积水"), "h", clock));
    reread();

    assertThat(contacts.findByCaseNoAndRoundOrderById(caseNo, 1))
        .extracting(contact -> contact.heard().said())
        .containsExactly(LONGEST, "再看现场");
  }

  @Test
  void keepsOneOpinionOfEachOtherUnit() {
    opinions.save(new CoOpinionEntity(first, CGJ, 1, LONGEST, "chengguan.handler", clock));
    opinions.save(new CoOpinionEntity(first, JW, 1, "无意见", "jianwei.handler", clock));
    reread();

    assertThat(opinions.findByCaseNoAndRoundOrderByPartAscDraftNumberAsc(caseNo, 1))
        .extracting(opinion -> opinion.shown())
        .containsExactly(
            new CoOpinion(
                0, "310117-JW", "无意见", "jianwei.handler", LocalDate.now(clock), Optional.empty()),
            new CoOpinion(
                1,
                "310117-CGJ",
                LONGEST,
                "chengguan.handler",
                LocalDate.now(clock),
                Optional.empty()));
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
  void recordsTheContactsAndTheWorkOfARoundWithItsEvidence() {
    contacts.save(
        new ContactEntity(
            first, new ContactDeputy.Answers(DAY, null, ContactWay.PHONE, LONGEST), "h", clock));
    contacts.save(
        new ContactEntity(
            second, new ContactDeputy.Answers(DAY, null, ContactWay.VISIT, "仍然积水"), "h", clock));
    notes.save(
        new ProgressEntity(
            first,
            new HandleDemand.Answers("请选民补充", null, NextStep.INQUIRY, null, null, "哪一段积水"),
            "h",
            clock));
    notes.save(
        new ProgressEntity(
            first,
            new HandleDemand.Answers(LONGEST, LONGEST, NextStep.DONE, null, null, null),
            "h",
            clock));
    reread();

    var today = LocalDate.now(clock);
    assertThat(record.of(first))
        .filteredOn(Entry::isContact)
        .containsExactly(new Entry("CONTACT", DAY, ContactWay.PHONE, LONGEST, ""));
    assertThat(record.of(first))
        .filteredOn(entry -> !entry.isContact())
        .containsExactly(
            new Entry("INQUIRY", today, null, "请选民补充", ""),
            new Entry("DONE", today, null, LONGEST, LONGEST));
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

  private ReplyEntity draft(Order order, int number, String words) {
    var answer = new DraftReply.Answers(words, "已采纳", Outcome.PLANNED, DAY, false, null);
    return new ReplyEntity(order, number, answer, "h", clock);
  }

  private void reread() {
    entities.flush();
    entities.clear();
  }
}
