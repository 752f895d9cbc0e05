package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registrar;
import org.lianxin.directory.People;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.inquiry.Inquiry;
import org.lianxin.inquiry.InquiryEnding;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/**
 * 请选民补充: asked by the deputy or the unit, answered on the page or by word (rule asked-for-more).
 */
@LianxinTest
class InquiryTest {

  private static final String VERIFY = "Task_VerifyDemand";
  private static final String ASK = "Task_AskVoter";
  private static final String HANDLE = "Task_HandleDemand";
  private static final String HANDLER = "yueyang.handler";
  private static final String QUESTION = "积水在几号楼前？请附照片。";
  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-12-01T10:00");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired Deadlines deadlines;
  @Autowired Inquiries inquiries;
  @Autowired WorkingCalendar calendar;
  @Autowired Routing routing;
  @Autowired Attachments attachments;
  @Autowired ManagementService jobs;

  private final RealCase told = Ways.told("C1");
  private Way way;
  private Receipt receipt;

  @BeforeEach
  void aVoterWithAReceipt() {
    var deputy = people.find(told.deputy()).orElseThrow();
    receipt = registrar.register(told.registration(LocalDate.now(clock)), deputy);
    way = new Ways(port, beans).resume(told, receipt.caseNo());
  }

  @AfterEach
  void theClockIsRightAgain() {
    clock.reset();
  }

  @Test
  void isAnsweredOnTheVotersPageAndVerifiedAfterwards() {
    var before = limit(LimitKind.VERIFICATION);
    asksWhileVerifying();

    assertThat(way.waits()).containsExactly(ASK);
    assertThat(limit(LimitKind.VERIFICATION).dueOn()).isAfter(before.dueOn());
    assertThat(deadlines.stands(limit(LimitKind.VERIFICATION))).isPresent();
    assertThat(page()).contains("请您补充", QUESTION, "我们的期限停止计算", "法律没有规定");

    var voter = follower();
    var key = KEY.matcher(voter.get("/follow").body());
    assertThat(key.find()).isTrue();
    voter.upload(
        "/follow/addition",
        "text/html",
        Map.of("key", key.group(1), "words", "3号楼前", "_csrf", voter.token("/follow")),
        Map.of("水.jpg", Samples.jpg()));
    way.settle();

    assertThat(way.waits()).containsExactly(VERIFY);
    assertThat(page()).doesNotContain(QUESTION);
    assertThat(limit(LimitKind.VERIFICATION).dueOn()).isEqualTo(before.dueOn());
    assertThat(way.shows(told.deputy(), VERIFY).toString()).contains(QUESTION, "3号楼前", "看过一次，没有水");
    assertThat(attachments.of(way.caseNo(), people.find(told.deputy()).orElseThrow()).shown())
        .hasSize(1);
    assertThat(last().ending()).contains(InquiryEnding.ANSWERED);
    assertThat(way.goesTo(HANDLE).waits()).contains(HANDLE);
  }

  @Test
  void isAnsweredToTheDeputyAndTheClockStoodForTheDaysBetween() {
    clock.set(TUESDAY);
    aVoterWithAReceipt();
    var before = limit(LimitKind.VERIFICATION);
    asksWhileVerifying();
    clock.set(TUESDAY.plusDays(3));
    way = new Ways(port, beans).resume(told, receipt.caseNo());

    assertThat(way.shows(told.deputy(), ASK).toString()).contains(QUESTION);
    way.does(told.deputy(), ASK, Map.of("answer", "3号楼前，下雨就积"));

    assertThat(way.waits()).containsExactly(VERIFY);
    assertThat(last().ending()).contains(InquiryEnding.RECORDED);
    assertThat(before.dueOn()).isEqualTo("2026-12-03");
    assertThat(limit(LimitKind.VERIFICATION).dueOn()).isEqualTo("2026-12-07");
    assertThat(deadlines.stands(limit(LimitKind.VERIFICATION))).isEmpty();
    assertThat(way.shows(told.deputy(), VERIFY).toString()).contains("3号楼前，下雨就积");
  }

  @Test
  void goesOnWithoutWhenNothingComes() {
    asksWhileVerifying();
    var timer =
        jobs.createJobQuery().processDefinitionKey("voter-inquiry").timers().list().stream()
            .filter(job -> way.runs(job.getProcessInstanceId()))
            .findFirst()
            .orElseThrow();
    assertThat(timer.getDuedate()).isAfter(Date.from(clock.instant()));

    jobs.executeJob(timer.getId());
    way.settle();

    assertThat(way.waits()).containsExactly(VERIFY);
    assertThat(last().ending()).contains(InquiryEnding.UNANSWERED);
    assertThat(way.shows(told.deputy(), VERIFY).toString()).contains("逾期未补充");
    assertThat(page()).doesNotContain(QUESTION);
  }

  @Test
  void isAskedByTheUnitToo() {
    way.goesTo(HANDLE);
    var before = limit(LimitKind.REPLY);

    way.does(HANDLER, HANDLE, asking(QUESTION));

    assertThat(way.waits()).contains(ASK).doesNotContain(HANDLE);
    assertThat(limit(LimitKind.REPLY).dueOn()).isAfter(before.dueOn());
    assertThat(limit(LimitKind.REPLY).outerOn()).isEqualTo(before.outerOn()).isPresent();
    assertThat(page()).contains(QUESTION);

    way.does("yueyang.liaison", ASK, Map.of("answer", "3号楼前"));
    assertThat(way.waits()).contains(HANDLE);
    assertThat(way.shows(HANDLER, HANDLE).toString()).contains(QUESTION, "3号楼前");
  }

  @Test
  void takesNoDayFromWhatAnExtensionMayGive() {
    clock.set(TUESDAY);
    aVoterWithAReceipt();
    way.goesTo(HANDLE);
    way.does(HANDLER, HANDLE, asking(QUESTION));
    clock.set(TUESDAY.plusDays(3));
    way = new Ways(port, beans).resume(told, receipt.caseNo());
    way.does("yueyang.liaison", ASK, Map.of("answer", "3号楼前"));

    var due = limit(LimitKind.REPLY).dueOn();
    assertThat(due).isAfter(limit(LimitKind.REPLY).firstDueOn());
    var last =
        calendar.provisional(due, routing.limit(LimitKind.EXTENSION).limit(), "310117001000");
    way.isRefused(HANDLER, HANDLE, extension(last.day().plusDays(1)), last.day().toString());
    way.does(HANDLER, HANDLE, extension(last.day()));
  }

  private static Map<String, Object> extension(LocalDate until) {
    return Map.of(
        "notes", "已勘查", "nextStep", "EXTENSION", "reason", "等管线迁移", "askedUntil", until.toString());
  }

  @Test
  void asksForSomethingAndThreeTimesAtMost() {
    way.isRefused(told.deputy(), VERIFY, Map.of("isMoreAsked", true), "请写明请选民补充什么");
    way.isRefused(told.deputy(), VERIFY, Map.of(), "请选择核实结论");
    for (int times = 0; times < 3; times++) {
      asksWhileVerifying();
      way.does(told.deputy(), ASK, Map.of("answer", "不清楚"));
    }

    way.isRefused(
        told.deputy(), VERIFY, Map.of("isMoreAsked", true, "question", QUESTION), "最多请选民补充3次");
  }

  @Test
  void asksNothingAboutAnAccusation() {
    way.isRefused(
        told.deputy(),
        VERIFY,
        Map.of("isMoreAsked", true, "question", QUESTION, "isAccusation", true),
        "检举控告");
  }

  private void asksWhileVerifying() {
    way.does(
        told.deputy(),
        VERIFY,
        Map.of("isMoreAsked", true, "question", QUESTION, "findings", "看过一次，没有水"));
  }

  private static Map<String, Object> asking(String question) {
    return Map.of("notes", "已勘查", "nextStep", "INQUIRY", "question", question);
  }

  private Inquiry last() {
    var all = inquiries.of(way.caseNo());
    return all.get(all.size() - 1);
  }

  private Deadline limit(LimitKind kind) {
    return deadlines.find(way.caseNo(), kind).orElseThrow();
  }

  private Visitor follower() {
    var visitor = new Visitor(port);
    visitor.post(
        "/follow",
        Map.of(
            "number", receipt.caseNo(),
            "code", receipt.code(),
            "_csrf", visitor.token("/follow")));
    return visitor;
  }

  private String page() {
    return HtmlUtils.htmlUnescape(follower().get("/follow").body());
  }
}
