package org.lianxin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.shared.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A half-written registration, as its page keeps it. */
@LianxinTest
class RegistrationDraftsTest {

  private static final String WRITER = "yueyang.liaison";
  private static final String PAGE = "/demands/new";
  private static final String WORDS = "一下雨弄堂口就积水，老人出不了门。".repeat(40);

  @LocalServerPort int port;
  @Autowired Drafts drafts;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;

  private Visitor liaison;

  @BeforeEach
  void somebodyHasNoDraft() {
    drafts.delete(Drafts.REGISTRATION);
    liaison = Visitor.signedIn(port, WRITER);
  }

  @Test
  void isThereWhenThePageIsOpenedAgain() {
    assertThat(keep(liaison, 0, answers()).statusCode()).isEqualTo(200);

    var page = Visitor.signedIn(port, WRITER).get(PAGE).body();

    assertThat(page)
        .contains(WORDS, "value=\"王小明\"", "已接着您{0}的草稿", "data-seen=\"1\"")
        .containsPattern("data-saved-at=\"20")
        .contains("data-first=\"found\"");
    assertThat(Visitor.signedIn(port, "yueyang.liaison2").get(PAGE).body()).doesNotContain(WORDS);
  }

  @Test
  void isKeptByWhoMayRegisterAndWithTheTokenAlone() {
    assertThat(keep(Visitor.signedIn(port, "yueyang.handler"), 0, answers()).statusCode())
        .isIn(403, 404);
    assertThat(put(liaison, "no token", 0, answers()).statusCode()).isEqualTo(403);
    assertThat(drafts.find(WRITER, Drafts.REGISTRATION)).isEmpty();
  }

  @Test
  void holdsTheFieldsOfTheFormAlone() {
    var more = new HashMap<>(answers());
    more.put("registeredBy", "somebody");
    more.put("key", "k");

    keep(liaison, 0, more);

    assertThat(drafts.find(WRITER, Drafts.REGISTRATION).orElseThrow().answers())
        .doesNotContainKeys("registeredBy", "key")
        .containsEntry("words", WORDS);
    assertThat(liaison.get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void leavesOutWhatIsNoValueOfItsField() {
    var odd = new HashMap<>(answers());
    odd.put("subject", Map.of("zh", "弄堂口积水"));
    odd.put("anonymous", "perhaps");
    odd.put("gone", "a field of an older version");
    drafts.save(WRITER, Drafts.REGISTRATION, 0, odd);

    var page = liaison.get(PAGE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(WORDS, "value=\"王小明\"");
  }

  @Test
  void isToldInsteadOfWrittenOverWhereAnotherWindowWasFaster() {
    keep(liaison, 0, answers());

    assertThat(keep(liaison, 0, Map.of("words", "另一个窗口")).statusCode()).isEqualTo(412);

    assertThat(liaison.get(PAGE).body()).contains(WORDS);
  }

  @Test
  void goesAlongIntoAnotherAreaWithoutThePeopleOfTheFirst() {
    keep(liaison, 0, answers());
    var form =
        new RegistrationForm(
            "STATION",
            "2026-11-20",
            "a",
            "某处",
            "s",
            "m",
            "d",
            "ORDINARY",
            "标题",
            WORDS,
            null,
            "NORMAL",
            false,
            "u",
            false,
            false,
            "王小明",
            null,
            null);

    var moved = form.in("b", "d2");

    assertThat(moved.words()).isEqualTo(WORDS);
    assertThat(moved.name()).isEqualTo("王小明");
    assertThat(moved.station()).isNull();
    assertThat(moved.mailbox()).isNull();
    assertThat(moved.accusedBody()).isNull();
    assertThat(moved.deputy()).isEqualTo("d2");
    assertThat(form.in("a", "d2")).isSameAs(form);
  }

  @Test
  void isGoneOnceTheDemandIsRegisteredAndNotWhenItIsRefused() {
    keep(liaison, 0, answers());
    var fields = new HashMap<String, String>();
    answers().forEach((field, value) -> fields.put(field, String.valueOf(value)));
    fields.put("_csrf", liaison.token(PAGE));
    fields.put("key", UUID.randomUUID().toString());
    fields.put("subject", "");

    assertThat(liaison.post("/demands", fields).statusCode()).isEqualTo(422);
    assertThat(drafts.find(WRITER, Drafts.REGISTRATION)).isPresent();

    fields.put("subject", "弄堂口积水");
    assertThat(Visitor.location(liaison.post("/demands", fields))).isEqualTo("/demands/registered");
    assertThat(drafts.find(WRITER, Drafts.REGISTRATION)).isEmpty();
  }

  /** 680 characters were lost to a page that said that the person's post had no such right. */
  @Test
  void aPageOfASessionThatIsOverIsRefusedAsThatAndNotForThePost() {
    var stale = new HashMap<String, String>();
    answers().forEach((field, value) -> stale.put(field, String.valueOf(value)));
    stale.put("_csrf", liaison.token(PAGE));
    var again = Visitor.signedIn(port, WRITER);

    var refused =
        again.send(
            again
                .request("/demands")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + stale.get("_csrf") + "&words=x")));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("这一页已经失效", "与您的岗位无关").doesNotContain("您的岗位没有这项权限");
    assertThat(again.get("/accounts").body()).contains("您的岗位没有这项权限");
  }

  private Map<String, Object> answers() {
    var answers = new HashMap<String, Object>();
    answers.put("place", "银杏路12弄门口");
    answers.put("phone", "15012345669");
    answers.putAll(usual());
    return answers;
  }

  private Map<String, Object> usual() {
    return Map.of(
        "channel", "STATION",
        "receivedOn", LocalDate.now(clock).toString(),
        "area", "310117001000",
        "station", "310117001-Z1",
        "deputy", "deputy.d001",
        "voterGroup", "ORDINARY",
        "category", "DRAINAGE",
        "urgency", "NORMAL",
        "words", WORDS,
        "name", "王小明");
  }

  private HttpResponse<String> keep(Visitor writer, int seen, Map<String, ?> answers) {
    return put(writer, token(writer), seen, answers);
  }

  private String token(Visitor writer) {
    try {
      return json.readTree(writer.get(PAGE + "/draft").body()).path("token").asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> put(Visitor writer, String token, int seen, Map<String, ?> answers) {
    try {
      var body = json.writeValueAsString(Map.of("seen", seen, "answers", answers));
      return writer.send(
          writer
              .request(PAGE + "/draft")
              .header("Content-Type", "application/json")
              .header("X-CSRF-TOKEN", token)
              .PUT(BodyPublishers.ofString(body)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
