package org.lianxin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 常用语: what a body writes for itself. */
@LianxinTest
class PhrasesPageTest {

  private static final String OFFICE = "310117001-GW";
  private static final String WORDS = "经现场核实，情况属实。\n我单位将于近期安排处理。";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private Visitor officer;

  @BeforeEach
  void signIn() {
    officer = Visitor.signedIn(port, "yueyang.officer");
  }

  @AfterEach
  void clear() {
    jdbc.sql("delete from portal_phrase").update();
  }

  @Test
  void areSharedByEverybodyOfTheBodyAndNobodyElse() {
    assertThat(officer.get("/phrases").body()).contains("还没有常用语");

    assertThat(Visitor.location(add(OFFICE, "情况属实", WORDS))).isEqualTo("/phrases");

    assertThat(officer.get("/phrases").body()).contains("情况属实", "经现场核实");
    assertThat(json(Visitor.signedIn(port, "yueyang.liaison")).body())
        .contains("\"title\":\"情况属实\"", "近期安排处理");
    assertThat(json(Visitor.signedIn(port, "yongfeng.officer")).body()).isEqualTo("[]");
    assertThat(json(Visitor.signedIn(port, "admin")).body()).isEqualTo("[]");
  }

  @Test
  void areRefusedWithEveryFaultAndNothingIsLost() {
    var refused = add("310117002-GW", " ", "长".repeat(2001));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("只能为自己任职的单位添加常用语", "请填写名称，最多30字", "请填写内容，最多2000字", "长".repeat(2001));
    assertThat(json(officer).body()).isEqualTo("[]");
  }

  @Test
  void areNoMoreThanAHundredOfABody() {
    for (int i = 0; i < 100; i++) {
      jdbc.sql(
              "insert into portal_phrase (body, title, words, written_by, written_at)"
                  + " values (?, ?, 'w', 'x', current_timestamp)")
          .params(OFFICE, "t" + i)
          .update();
    }

    assertThat(add(OFFICE, "再来一条", WORDS).body()).contains("这个单位已有100条常用语");
  }

  @Test
  void areDeletedByThePeopleOfTheBodyAlone() {
    add(OFFICE, "情况属实", WORDS);
    var id = jdbc.sql("select id from portal_phrase").query(Long.class).single();

    remove(Visitor.signedIn(port, "yongfeng.officer"), id);
    assertThat(json(officer).body()).contains("情况属实");

    remove(officer, id);
    assertThat(json(officer).body()).isEqualTo("[]");
  }

  @Test
  void standInertOnThePage() {
    add(OFFICE, "<b>&${1+1}", "<script>alert(1)</script>");

    assertThat(officer.get("/phrases").body())
        .contains("&lt;b&gt;&amp;${1+1}", "&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<b>&");
  }

  private HttpResponse<String> add(String body, String title, String words) {
    return officer.post(
        "/phrases",
        Map.of("body", body, "title", title, "words", words, "_csrf", officer.token("/phrases")));
  }

  private void remove(Visitor visitor, long id) {
    visitor.post("/phrases/" + id + "/removal", Map.of("_csrf", visitor.token("/phrases")));
  }

  private static HttpResponse<String> json(Visitor visitor) {
    return visitor.send(visitor.request("/phrases").header("Accept", "application/json"));
  }
}
