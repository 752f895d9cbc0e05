package org.lianxin.activity.process;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.notification.Distribution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An activity from its plan to its close, as people do it on its pages and at their desks. */
@LianxinTest
class PlannedActivityTest {

  private static final String AREA = "310117001000";
  private static final String GROUP = "310117001-XZ1";
  private static final String LIAISON = "yueyang.liaison";
  private static final String DEPUTY = "deputy.d001";
  private static final String OTHER = "deputy.d002";
  private static final Pattern PLAN = Pattern.compile("HP-\\d+");
  private static final Pattern RECORD = Pattern.compile("HD-\\d{4}-\\d{6}");
  private static final Pattern FEED = Pattern.compile("/feeds/[0-9a-f]{32}\\.ics");
  private static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);

  private static final LocalDate DAY = LocalDate.of(2026, 10, 29);

  @LocalServerPort int port;
  @Autowired PlanClock planClock;
  @Autowired MovableClock clock;
  @Autowired RuntimeService instances;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired Distribution distribution;
  @Autowired JdbcClient jdbc;

  private final String subject = "走访" + UUID.randomUUID();
  private Visitor liaison;

  @BeforeEach
  void itIsTwoDaysAhead() {
    clock.set(TODAY.atTime(9, 0));
    liaison = Visitor.signedIn(port, LIAISON);
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    instances
        .createProcessInstanceQuery()
        .processDefinitionKey(ContactActivityProcess.KEY)
        .list()
        .forEach(one -> instances.deleteProcessInstance(one.getId(), "test"));
    jdbc.sql(
            "delete from activity_invitee where plan in"
                + " (select id from activity_plan where subject = ?)")
        .param(subject)
        .update();
    jdbc.sql("delete from activity_plan where subject = ?").param(subject).update();
    jdbc.sql("delete from feed_calendar").update();
  }

  // Planned

  @Test
  void invitesThoseWhoAreTickedAndTheyAnswerAtTheirDesks() {
    var plan = planned(DEPUTY, OTHER);
    var deputy = Visitor.signedIn(port, DEPUTY);
    assertThat(deputy.get("/desk").body()).contains("回复邀请", "2026-10-29 " + subject);
    answer(deputy, plan, DEPUTY, Map.of("answer", "COMES"));
    var other = Visitor.signedIn(port, OTHER);
    assertThat(answer(other, plan, OTHER, Map.of("answer", "STAYS_AWAY")))
        .as("who stays away says why")
        .contains("请写明原因");
    answer(other, plan, OTHER, Map.of("answer", "STAYS_AWAY", "reason", "外出学习"));

    assertThat(page(liaison, plan)).contains("受邀代表（2位）", "到场", "不能到场", "外出学习");
    assertThat(waiting(plan)).isEmpty();
  }

  @Test
  void invitesTheWholeGroupWhereNobodyIsTicked() {
    var plan = planned();
    var members =
        jdbc.sql("select count(*) from activity_invitee where plan = ?")
            .param(plan.substring(3))
            .query(Integer.class)
            .single();

    assertThat(members).isGreaterThan(2);
    assertThat(waiting(plan)).hasSize(members).containsOnly("Task_AnswerInvitation");
  }

  @Test
  void tellsThoseWhoAreInvitedByTheTaskThatWaitsForThem() {
    var plan = planned(DEPUTY);
    distribution.run();

    assertThat(told(plan, "TASK_WAITING")).containsExactly(DEPUTY);
  }

  @Test
  void standsInTheCalendarOfAGuestUntilHeSaysThatHeStaysAway() {
    var plan = planned(DEPUTY);
    var deputy = Visitor.signedIn(port, DEPUTY);
    var address = number(FEED, submit(deputy, "/feeds", Map.of()));
    assertThat(unfolded(deputy, address))
        .contains("SUMMARY:联系选民活动：" + subject, "DTSTART:20261029T010000Z");

    answer(deputy, plan, DEPUTY, Map.of("answer", "STAYS_AWAY", "reason", "外出学习"));
    assertThat(unfolded(deputy, address)).doesNotContain(subject);
  }

  private static String unfolded(Visitor visitor, String address) {
    return visitor.get(address).body().replace("\r\n ", "");
  }

  @Test
  void asksADeputyWhoMeetsVotersByHimselfNothingBeforeTheDay() {
    var deputy = Visitor.signedIn(port, DEPUTY);
    var plan =
        plan(deputy, Map.of("organiser", DEPUTY, "form", "VISIT", "present", DEPUTY)).orElseThrow();

    assertThat(waiting(plan)).isEmpty();
    begin(plan);
    assertThat(page(Visitor.signedIn(port, DEPUTY), plan)).contains("登记活动", "没有开展");
  }

  @ParameterizedTest
  @CsvSource({
    "heldOn, 2026-10-26, 活动日期早于今天",
    "heldOn, 2027-10-28, 活动日期晚于12个月后",
    "heldOn, '', 请填写活动日期",
    "fromTime, 9点, 请照 09:00 填写开始的时间",
    "toTime, 08:30, 结束的时间要晚于开始的时间",
    "organiser, '', 请选择组织活动的代表小组或代表",
    "subject, '', 请填写主题",
    "place, '', 请填写地点",
    "form, RECEPTION, 进站接待须写明在哪个家站点",
    "present, nobody, 没有这样的代表：nobody",
    "area, 310117002000, 您不能登记这个区域的活动",
  })
  void refusesWhatCannotBePlannedAndKeepsWhatWasWritten(
      String field, String value, String sentence) {
    var answer = liaison.post("/activities/plans", form(liaison, Map.of(field, value)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
    assertThat(plans()).isZero();
    if (!field.equals("subject")) {
      assertThat(answer.body()).contains(subject);
    }
  }

  @Test
  void letsADeputyPlanHisOwnVisitAloneAndNobodyElses() {
    var deputy = Visitor.signedIn(port, DEPUTY);

    assertThat(
            deputy.post("/activities/plans", form(deputy, Map.of("present", OTHER))).statusCode())
        .isEqualTo(422);
    assertThat(plans()).isZero();
  }

  // Called off

  @Test
  void isCalledOffForAReasonAndAllWhoWereInvitedHear() {
    var plan = planned(DEPUTY, OTHER);
    assertThat(callOff(liaison, plan, " ")).contains("请写明原因");
    callOff(liaison, plan, "会场停电");
    distribution.run();

    assertThat(told(plan, "ACTIVITY_CALLED_OFF")).containsExactlyInAnyOrder(DEPUTY, OTHER);
    assertThat(Visitor.signedIn(port, DEPUTY).get("/notices").body())
        .contains("活动已取消：2026-10-29 " + subject);
    assertThat(page(liaison, plan)).contains("已取消", "没有开展的原因：会场停电");
    assertThat(running(plan)).isZero();
    assertThat(callOff(liaison, plan, "再一次")).contains("这项计划已经登记、取消或办结");
  }

  @Test
  void isCalledOffByWhoWritesItDownAndByNoGuest() {
    var plan = planned(DEPUTY);
    var guest = Visitor.signedIn(port, DEPUTY);

    assertThat(page(guest, plan)).doesNotContain("取消活动");
    assertThat(callOff(guest, plan, "不去了")).contains("不归您登记");
    assertThat(running(plan)).isEqualTo(1);
  }

  // Held

  @Test
  void isWrittenDownFromItsPlanWithThoseWhoCome() {
    var plan = planned(DEPUTY, OTHER);
    answer(Visitor.signedIn(port, DEPUTY), plan, DEPUTY, Map.of("answer", "COMES"));
    begin(plan);
    liaison = Visitor.signedIn(port, LIAISON);
    assertThat(liaison.get("/activities/new?plan=" + plan).body())
        .contains(subject, "value=\"" + plan + "\"")
        .containsPattern("value=\"" + DEPUTY + "\" checked")
        .doesNotContainPattern("value=\"" + OTHER + "\" checked");
    var no = record(plan);

    assertThat(waiting(plan)).containsExactly("Task_CloseActivity");
    assertThat(page(liaison, plan)).contains(no, "已登记", "办结活动");
    assertThat(liaison.get("/activities/" + no).body()).contains(plan);
  }

  @Test
  void isNotWrittenDownBeforeItBegins() {
    var plan = planned(DEPUTY);
    clock.set(DAY.atTime(8, 0));
    liaison = Visitor.signedIn(port, LIAISON);

    assertThat(page(liaison, plan)).doesNotContain("activities/new?plan");
    var answer = liaison.post("/activities", account(plan));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("活动还没有开始", subject);
    assertThat(waiting(plan)).containsExactly("Task_AnswerInvitation");
  }

  @Test
  void isWrittenDownForItsOwnDayOnceAndByWhoMay() {
    var plan = planned(DEPUTY);
    begin(plan);
    liaison = Visitor.signedIn(port, LIAISON);
    var another = new HashMap<>(account(plan));
    another.put("heldOn", "2026-10-28");
    assertThat(liaison.post("/activities", another).body()).contains("这项计划的日期是2026-10-29");

    record(plan);
    assertThat(liaison.post("/activities", account(plan)).body()).contains("这项计划已经登记、取消或办结");
    var stranger = Visitor.signedIn(port, "fangsong.liaison");
    assertThat(stranger.get("/activities/new?plan=" + plan).statusCode()).isEqualTo(404);
  }

  @Test
  void wasNotHeldWhenSomebodySaysWhy() {
    var plan = planned(DEPUTY);
    begin(plan);
    liaison = Visitor.signedIn(port, LIAISON);
    var page = "/desk/tasks/" + task(plan, "Task_RecordActivity");
    assertThat(liaison.get(page).body()).contains("没有开展的，写明原因", subject);
    submit(liaison, page, Map.of("reason", "暴雨"));

    assertThat(page(liaison, plan)).contains("未开展", "没有开展的原因：暴雨");
    assertThat(running(plan)).isZero();
  }

  @Test
  void isToldOfOnceWhenTheNextWorkingDayWentByWithoutARecord() {
    var plan = planned(DEPUTY);
    begin(plan);
    clock.set(LocalDateTime.of(2026, 10, 30, 18, 0)); // the next working day
    planClock.run();
    distribution.run();
    assertThat(told(plan, "ACTIVITY_UNRECORDED")).isEmpty();

    clock.set(LocalDateTime.of(2026, 10, 31, 9, 0));
    planClock.run();
    planClock.run();
    distribution.run();
    assertThat(told(plan, "ACTIVITY_UNRECORDED"))
        .containsExactlyInAnyOrder(LIAISON, "yueyang.officer");
  }

  // Closed

  @Test
  void isClosedWithItsSheetScanned() {
    var plan = held();
    var no = recordOf(plan);
    var page = "/desk/tasks/" + task(plan, "Task_CloseActivity");
    assertThat(submit(liaison, page, Map.of("sheet", "SCANNED"))).contains("还没有上传签到表的扫描件");
    upload(no, "SHEET", "签到表.png", PHOTO);
    assertThat(liaison.get(page).body()).contains(no, "照片和材料");
    submit(liaison, page, Map.of("sheet", "SCANNED"));

    assertThat(running(plan)).isZero();
    assertThat(page(liaison, plan)).contains("已办结");
  }

  @Test
  void hasASheetToSignWithThoseWhoAreExpectedAndRoomForVoters() throws IOException {
    var plan = planned(DEPUTY, OTHER);
    answer(
        Visitor.signedIn(port, OTHER),
        plan,
        OTHER,
        Map.of("answer", "STAYS_AWAY", "reason", "外出学习"));
    var names =
        jdbc
            .sql("select login, name from roster_person where login in (?, ?)")
            .params(DEPUTY, OTHER)
            .query((row, i) -> Map.entry(row.getString("login"), row.getString("name")))
            .list()
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    var pdf = liaison.download("/activities/plans/%s/sheet.pdf".formatted(plan)).body();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("联系选民活动签到表", subject, "2026年10月29日", "选民签名", names.get(DEPUTY), plan)
          .doesNotContain(names.get(OTHER), "外出学习");
    }
  }

  @Test
  void isClosedWithoutASheetForAReason() {
    var plan = held();
    var page = "/desk/tasks/" + task(plan, "Task_CloseActivity");
    assertThat(submit(liaison, page, Map.of("sheet", "NONE"))).contains("没有签到表的，请写明原因");
    submit(liaison, page, Map.of("sheet", "NONE", "remark", "入户走访，不签到"));

    assertThat(running(plan)).isZero();
  }

  @Test
  void isClosedWithTheRecordThatCountsAndNotWithOneThatIsStruck() {
    var plan = held();
    var struck = recordOf(plan);
    submit(liaison, "/activities/%s/strike".formatted(struck), Map.of("reason", "人次有误"));
    var page = "/desk/tasks/" + task(plan, "Task_CloseActivity");
    assertThat(submit(liaison, page, Map.of("sheet", "ON_PAPER"))).contains(struck + " 已作废");
    assertThat(page(liaison, plan)).contains("activities/new?plan");

    var anew = record(plan);
    assertThat(anew).isNotEqualTo(struck);
    submit(liaison, page, Map.of("sheet", "ON_PAPER"));
    assertThat(running(plan)).isZero();
  }

  // Photos

  @Test
  void keepsPhotosWithoutACaseForThoseWhoSeeTheActivityAndNobodyElse() {
    var no = recordOf(held());
    upload(no, "PHOTO", "现场.png", PHOTO);
    var page = liaison.get("/activities/" + no).body();
    assertThat(page).contains("现场.png", "活动照片");
    var file = fileOf(page, no);

    assertThat(liaison.download(file).body()).isEqualTo(PHOTO);
    assertThat(Visitor.signedIn(port, DEPUTY).download(file).body()).isEqualTo(PHOTO);
    for (var stranger : List.of("deputy.d030", "fangsong.officer")) {
      assertThat(Visitor.signedIn(port, stranger).get(file).statusCode())
          .as(stranger)
          .isEqualTo(404);
    }
    submit(liaison, file + "/withdrawal", Map.of());
    assertThat(liaison.get("/activities/" + no).body()).doesNotContain("现场.png");
    assertThat(liaison.get(file).statusCode()).isEqualTo(404);
  }

  @Test
  void takesNoFileThatIsNoneOfWhatItsNameSays() {
    var no = recordOf(held());

    assertThat(upload(no, "PHOTO", "现场.png", "不是图片".getBytes(StandardCharsets.UTF_8)))
        .contains("的内容不是PNG文件");
    assertThat(upload(no, "", "现场.png", PHOTO)).contains("请选择是照片、签到表");
    assertThat(liaison.get("/activities/" + no).body()).contains("还没有上传");
  }

  @Test
  void letsNobodyAddAFileWhoMayNotAddToTheActivity() {
    var no = recordOf(held());
    liaison = Visitor.signedIn(port, DEPUTY);

    assertThat(liaison.get("/activities/" + no).body()).doesNotContain("multipart/form-data");
    assertThat(upload(no, "PHOTO", "现场.png", PHOTO)).contains("您不能补充这次登记");
  }

  // Whose it is

  @Test
  void isShownToItsGuestsItsGroupAndItsOfficeAndToNobodyElse() {
    var plan = planned(DEPUTY);

    for (var login : List.of(DEPUTY, LIAISON, "yueyang.officer", "district.officer")) {
      var reader = Visitor.signedIn(port, login);
      assertThat(reader.get("/activities/plans/" + plan).statusCode()).as(login).isEqualTo(200);
      assertThat(reader.get("/activities").body()).as(login).contains(subject);
    }
    for (var login : List.of("deputy.d030", "fangsong.officer")) {
      var stranger = Visitor.signedIn(port, login);
      assertThat(stranger.get("/activities/plans/" + plan).statusCode()).as(login).isEqualTo(404);
      assertThat(stranger.get("/activities").body()).as(login).doesNotContain(subject);
    }
    assertThat(liaison.get("/activities/plans/HP-x").statusCode()).isEqualTo(404);
  }

  @Test
  void speaksEnglishToo() {
    var plan = planned(DEPUTY);
    for (var path : List.of("/activities/plans/new", "/activities/plans/" + plan, "/activities")) {
      assertThat(liaison.get(path + "?language=en").body())
          .as(path)
          .contains("lang=\"en\"")
          .doesNotContain("??");
    }
  }

  private String held() {
    var plan = planned(DEPUTY);
    begin(plan);
    liaison = Visitor.signedIn(port, LIAISON);
    record(plan);
    return plan;
  }

  /** It is its hour: whoever has not answered is asked no longer. */
  private void begin(String plan) {
    clock.set(DAY.atTime(9, 30));
    var waiting = jobs.createJobQuery().processInstanceId(instance(plan));
    waiting.timers().list().forEach(timer -> jobs.executeJob(timer.getId()));
    waiting = jobs.createJobQuery().processInstanceId(instance(plan));
    waiting.messages().list().forEach(step -> jobs.executeJob(step.getId()));
  }

  private String instance(String plan) {
    return instances
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(plan)
        .singleResult()
        .getId();
  }

  private String planned(String... invited) {
    var sent = new HashMap<>(form(liaison, Map.of()));
    if (invited.length == 0) {
      return number(PLAN, Visitor.location(liaison.post("/activities/plans", sent)));
    }
    sent.put("present", invited[0]);
    if (invited.length > 1) {
      sent.put("guest", invited[1]); // a field of its own, for the form of a test has each once
    }
    return number(PLAN, Visitor.location(liaison.post("/activities/plans", sent)));
  }

  private Optional<String> plan(Visitor by, Map<String, String> changes) {
    var answer = by.post("/activities/plans", form(by, changes));
    return answer.headers().firstValue("Location").map(where -> number(PLAN, where));
  }

  private Map<String, String> form(Visitor visitor, Map<String, String> changes) {
    var form = new HashMap<String, String>();
    form.put("_csrf", visitor.token("/account"));
    form.put("area", AREA);
    form.put("subject", subject);
    form.put("heldOn", DAY.toString());
    form.put("fromTime", "09:00");
    form.put("toTime", "11:00");
    form.put("form", "SYMPOSIUM");
    form.put("organiser", GROUP);
    form.put("place", "银杏社区活动室");
    form.putAll(changes);
    return form;
  }

  private String record(String plan) {
    return number(RECORD, Visitor.location(liaison.post("/activities", account(plan))));
  }

  private Map<String, String> account(String plan) {
    var account = new HashMap<>(form(liaison, Map.of("plan", plan, "present", DEPUTY)));
    account.putAll(
        Map.of(
            "group", "ORDINARY",
            "personTimes", "12",
            "publicitySessions", "0",
            "answeredOnSpot", "1"));
    return account;
  }

  private String recordOf(String plan) {
    return jdbc.sql("select activity_no from activity_plan where id = ?")
        .param(plan.substring(3))
        .query(String.class)
        .single();
  }

  private static String number(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group();
  }

  private String answer(Visitor visitor, String plan, String login, Map<String, String> fields) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(plan)
            .taskCandidateUser(login)
            .singleResult();
    if (task == null) {
      task =
          tasks
              .createTaskQuery()
              .processInstanceBusinessKey(plan)
              .taskAssignee(login)
              .singleResult();
    }
    return submit(visitor, "/desk/tasks/" + task.getId(), fields);
  }

  private String callOff(Visitor visitor, String plan, String reason) {
    return submit(
        visitor, "/activities/plans/%s/cancellation".formatted(plan), Map.of("reason", reason));
  }

  private static String page(Visitor visitor, String plan) {
    return visitor.get("/activities/plans/" + plan).body();
  }

  private static String submit(Visitor visitor, String page, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", visitor.token("/account"));
    return visitor.post(page, sent).body();
  }

  private String upload(String no, String kind, String name, byte[] content) {
    return liaison
        .upload(
            "/activities/%s/files?_csrf=%s".formatted(no, liaison.token("/account")),
            Map.of("fileKind", kind),
            name,
            content)
        .body();
  }

  private static String fileOf(String page, String no) {
    return number(Pattern.compile("/activities/%s/files/\\d+".formatted(no)), page);
  }

  private int plans() {
    return jdbc.sql("select count(*) from activity_plan where subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }

  private List<String> waiting(String plan) {
    return tasks.createTaskQuery().processInstanceBusinessKey(plan).list().stream()
        .map(task -> task.getTaskDefinitionKey())
        .toList();
  }

  private String task(String plan, String element) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(plan)
        .taskDefinitionKey(element)
        .singleResult()
        .getId();
  }

  private long running(String plan) {
    return instances.createProcessInstanceQuery().processInstanceBusinessKey(plan).count();
  }

  private List<String> told(String number, String kind) {
    return jdbc.sql("select recipient from notification_notice where case_no = ? and kind = ?")
        .params(number, kind)
        .query(String.class)
        .list();
  }
}
