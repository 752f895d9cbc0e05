package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.notification.Distribution;
import org.lianxin.notification.Notice;
import org.lianxin.notification.Notices;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A street's demand goes its whole way; what everybody hears of it, and how he reads it. */
@LianxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesOfACaseTest {

  private static final Pattern FIRST = Pattern.compile("action=\"/notices/(\\d+)\"");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Notices notices;
  @Autowired Distribution distribution;

  private Way way;
  private String deputy;

  @BeforeAll
  void goesItsWholeWay() {
    var told = Ways.told("C1");
    deputy = told.deputy();
    way = new Ways(port, beans).begin(told).goesQuicklyToTheEnd();
    distribution.run();
  }

  @Test
  void theDeputyHearsOfEachStepThatConcernsHim() {
    assertThat(told(deputy))
        .containsSubsequence(
            "“核实诉求”等您办理：诉求 %s（%s）",
            "诉求 %s（%s）已批办，转交承办单位",
            "诉求 %s（%s）已由承办单位签收",
            "诉求 %s（%s）已有答复，单位负责人已签字",
            "“代表签署意见”等您办理：诉求 %s（%s）",
            "“告知选民”等您办理：诉求 %s（%s）",
            "诉求 %s（%s）已双销号，办理结束");
  }

  @Test
  void everyTaskIsToldToThoseWhoMayDoIt() {
    assertThat(notices.ofCase(way.caseNo()))
        .filteredOn(Notice::isDuty)
        .extracting(Notice::detail)
        .contains("批办诉求", "签收诉求件", "单位审核", "交办机关复核", "申请销号", "核准销号");
  }

  @Test
  void nobodyIsToldTwiceOfTheSame() {
    assertThat(notices.ofCase(way.caseNo()))
        .extracting(notice -> notice.happening() + " " + notice.recipient())
        .doesNotHaveDuplicates();
  }

  @Test
  void theBellSaysHowManyAreUnreadAndThatNothingChanged() {
    var visitor = Visitor.signedIn(port, deputy);
    var first = visitor.get("/notices/unread");
    assertThat(first.body()).contains("\"notices\":" + notices.unread(deputy).notices());
    var again =
        visitor.send(
            visitor
                .request("/notices/unread")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .GET());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aNoticeIsReadByOpeningItAndLeadsToTheCaseOnceItsTaskIsDone() {
    var visitor = Visitor.signedIn(port, deputy);
    var page = visitor.get("/notices").body();
    var first = FIRST.matcher(page);
    assertThat(first.find()).isTrue();
    int before = notices.unread(deputy).notices();

    var opened =
        visitor.post("/notices/" + first.group(1), Map.of("_csrf", visitor.token("/notices")));

    assertThat(Visitor.location(opened)).startsWith("/demands/XQ-");
    assertThat(notices.unread(deputy).notices()).isEqualTo(before - 1);
    assertThat(
            visitor
                .post("/notices/" + first.group(1), Map.of("_csrf", visitor.token("/notices")))
                .statusCode())
        .isEqualTo(302);
  }

  @Test
  void anEnglishReaderReadsTheTasksNameInEnglish() {
    assertThat(notices.ofCase(way.caseNo()))
        .extracting(notice -> notices.text(notice, Locale.ENGLISH))
        .anyMatch(
            text -> text.startsWith("“Verify the demand” waits for you: demand " + way.caseNo()))
        .noneMatch(text -> text.contains("核实诉求"));
  }

  @Test
  void anothersNoticeIsNotFound() {
    var visitor = Visitor.signedIn(port, "supervisor");
    var notice = notices.ofCase(way.caseNo()).get(0);

    var refused =
        visitor.post("/notices/" + notice.id(), Map.of("_csrf", visitor.token("/notices")));

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(notices.ofCase(way.caseNo()).get(0).readAt()).isEqualTo(notice.readAt());
  }

  private List<String> told(String reader) {
    return notices.ofCase(way.caseNo()).stream()
        .filter(notice -> notice.recipient().equals(reader))
        .map(notice -> notices.text(notice, Locale.SIMPLIFIED_CHINESE))
        .map(text -> text.replace(way.caseNo(), "%s").replaceAll("（[^）]*）", "（%s）"))
        .toList();
  }
}
