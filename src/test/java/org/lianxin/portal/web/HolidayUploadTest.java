package org.lianxin.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year's holidays through the page, as an administrator loads them. */
@LianxinTest
class HolidayUploadTest {

  private static final int YEAR = 2093;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private Visitor administrator;

  @BeforeEach
  void signIn() {
    var login = people.inGroup(Role.ADMINISTRATOR.name()).get(0).login();
    administrator = Visitor.signedIn(port, login);
  }

  @AfterEach
  void removeTheYear() {
    jdbc.sql("delete from calendar_holiday_day where notice_year = ?").param(YEAR).update();
    jdbc.sql("delete from calendar_holiday_year where notice_year = ?").param(YEAR).update();
    jdbc.sql("update calendar_revision set revision = revision + 1").update();
  }

  @Test
  void loadsAYearAndShowsIt() throws IOException {
    var draft = upload(listOf(YEAR)).body();
    assertThat(draft).contains("2093年放假安排", "尚未导入", "2093年2月14日星期六").doesNotContain("已导入，共");
    assertThat(administrator.get("/calendar?year=" + YEAR).body()).doesNotContain("2093年10月1日");

    var answer = load(new String(listOf(YEAR), UTF_8), "");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Visitor.location(answer)).isEqualTo("/calendar?year=" + YEAR);
    assertThat(administrator.get("/calendar?year=" + YEAR).body())
        .contains("2093年放假安排已导入，共39天。", "2093年10月1日");
  }

  @Test
  void readsTheNoticeThatIsPastedAndKeepsItWhereSomethingIsWrong() {
    var wrong = "关于2093年部分节假日安排的通知\n一、元旦：1月1日（周五）放假1天。";

    var page = examine(wrong).body();

    assertThat(page)
        .contains("1月1日(周五)", "2093-01-01是周四", "没有“春节”的放假日", "通知里没有文号")
        .contains("一、元旦：1月1日（周五）放假1天。");
    assertThat(examine("\ufeff" + "{}").body()).contains("年份");
    assertThat(examine("放假通知").body()).contains("没有看到是哪一年的放假安排");
  }

  @Test
  void answersAFileThatIsTooLargeWithAPage() {
    var answer = upload(new byte[21 << 20]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("文件太大", "没有保存");
  }

  private HttpResponse<String> upload(byte[] file) {
    return administrator.upload("/calendar/draft" + token(), Map.of(), "holidays.json", file);
  }

  private String token() {
    return "?_csrf=" + administrator.token("/calendar");
  }

  private HttpResponse<String> examine(String text) {
    return administrator.post("/calendar/draft" + token(), Map.of("text", text));
  }

  private HttpResponse<String> load(String text, String source) {
    return administrator.post("/calendar" + token(), Map.of("text", text, "source", source));
  }

  /** The shipped list of 2026 in another year. */
  private static byte[] listOf(int year) throws IOException {
    return new ClassPathResource("calendar/2026.json")
        .getContentAsString(UTF_8)
        .replace("\"2026-", "\"" + year + "-")
        .replace("2026,", year + ",")
        .getBytes(UTF_8);
  }
}
