package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Program;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.signin.SignInEventRows.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code of the phone after the password, over HTTP. */
@LianxinTest
class SecondFactorTest {

  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");
  private static final Pattern PAPER = Pattern.compile("<li><code>([^<]+)</code></li>");
  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired FactorRows factors;
  @Autowired SignInEventRows events;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private String login;
  private String administrator;

  /** The key that the person's phone got. */
  private String secret;

  @BeforeEach
  void somebody() {
    login = people.inGroup(Role.PETITION_OFFICER.name()).get(0).login();
    administrator = people.inGroup(Role.ADMINISTRATOR.name()).get(0).login();
  }

  @AfterEach
  void putBack() {
    factors.remove(login);
    jdbc.sql("delete from signin_throttle").update();
  }

  @Test
  void isSetUpWithACodeThatShowsThatThePhoneHasTheKey() {
    var browser = Visitor.signedIn(port, login);
    secret = secretOn(browser);

    assertThat(set(browser, "000000", DemoPassword.WORD).body()).contains("这不是该密钥现在的动态口令");
    assertThat(set(browser, code(0), "wrong").body()).contains("密码不正确");
    assertThat(factors.find(login)).isEmpty();

    var answer = set(browser, code(0), DemoPassword.WORD).body();

    assertThat(answer).contains("恢复码只显示这一次");
    assertThat(paper(answer)).hasSize(10).doesNotHaveDuplicates();
    assertThat(browser.get("/account/factor").body()).contains("恢复码还剩10个").doesNotContain(secret);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(events.of(login, 1).get(0).kind()).isEqualTo(Kind.FACTOR_SET);
  }

  @Test
  void opensThePortalTasklistAndCockpitOnlyAfterTheCode() {
    setUp();
    var browser = new Visitor(port);

    var wanted = browser.signIn(login, DemoPassword.WORD);

    assertThat(Visitor.location(wanted)).isEqualTo("/");
    for (var page :
        List.of(
            "/",
            "/demands",
            "/account",
            "/account/factor",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/")) {
      assertThat(Visitor.location(browser.get(page))).as(page).isEqualTo("/login/code");
    }
    assertThat(browser.get(TASKS).statusCode()).isEqualTo(302);
    var before = browser.cookie("JSESSIONID");

    var answer = give(browser, code(1));

    assertThat(Visitor.location(answer)).startsWith("/camunda/app/cockpit/default/");
    assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
  }

  @Test
  void takesACodeOnce() {
    setUp();
    var first = new Visitor(port);
    first.signIn(login, DemoPassword.WORD);
    give(first, code(1));
    var second = new Visitor(port);
    second.signIn(login, DemoPassword.WORD);

    assertThat(give(second, code(1)).body()).contains("动态口令不正确，或者已经用过");
    assertThat(give(second, code(0)).statusCode()).isEqualTo(422);
    assertThat(Visitor.location(second.get("/"))).isEqualTo("/login/code");
    assertThat(events.of(login, 1).get(0).kind()).isEqualTo(Kind.WRONG_CODE);
  }

  @Test
  void letsACodeOfThePaperStandInOnceAndTellsThePerson() {
    var paper = setUp();
    var browser = new Visitor(port);
    browser.signIn(login, DemoPassword.WORD);

    assertThat(Visitor.location(give(browser, " " + paper.get(3).replace("-", " "))))
        .isEqualTo("/");

    assertThat(browser.get("/").body()).contains("您用一个恢复码登录了，还剩9个");
    var again = new Visitor(port);
    again.signIn(login, DemoPassword.WORD);
    assertThat(give(again, paper.get(3)).statusCode()).isEqualTo(422);
  }

  @Test
  void waitsAfterFiveWrongCodesAlthoughThePasswordIsRightEachTime() {
    setUp();
    for (int tries = 0; tries < 5; tries++) {
      var browser = new Visitor(port);
      browser.signIn(login, DemoPassword.WORD);
      give(browser, "000000");
    }
    var browser = new Visitor(port);
    browser.signIn(login, DemoPassword.WORD);

    assertThat(give(browser, code(1)).body()).contains("口令输错次数过多");
    assertThat(Visitor.location(browser.get("/"))).isEqualTo("/login/code");
  }

  @Test
  void isNotGoneRoundByAProgramWithThePasswordAlone() {
    setUp();

    assertThat(Program.of(port, login).get("/api/v1/demands").statusCode()).isEqualTo(403);
  }

  @Test
  void isTakenOffByThePersonWithPasswordAndCode() {
    setUp();
    var browser = signedInWithCode();

    assertThat(remove(browser, "000000", DemoPassword.WORD).statusCode()).isEqualTo(422);
    assertThat(remove(browser, "000000", "wrong").statusCode()).isEqualTo(422);
    assertThat(factors.find(login)).isPresent();
    jdbc.sql("update signin_factor set used_step = 0").update();

    remove(browser, code(1), DemoPassword.WORD);

    assertThat(factors.find(login)).isEmpty();
    Visitor.signedIn(port, login);
  }

  @Test
  void isResetByTwoAdministratorsAndNeverByOne() {
    setUp();
    var person = signedInWithCode();
    var asking = Visitor.signedIn(port, administrator);
    var page = "/accounts/" + login;

    asking.post(page + "/factor/ask", Map.of("_csrf", asking.token(page)));

    assertThat(asking.get(page).body()).contains("申请重置此人的动态口令", "这是您本人录入的，须由第二人决定");
    assertThat(reset(asking, page).statusCode()).isEqualTo(422);
    assertThat(factors.find(login)).isPresent();
    assertThat(person.get("/").body()).contains("申请重置您的动态口令");

    jdbc.sql("update signin_factor set reset_asked_by = 'somebody.else' where login = ?")
        .param(login)
        .update();
    assertThat(reset(asking, page).statusCode()).isEqualTo(302);

    assertThat(factors.find(login)).isEmpty();
    assertThat(Visitor.location(person.get("/"))).isEqualTo("/login?ended");
    assertThat(events.of(login, 1).get(0).kind()).isEqualTo(Kind.FACTOR_RESET);
    assertThat(events.of(login, 1).get(0).doneBy()).isEqualTo(administrator);
  }

  @Test
  void staysWhenThePersonSignsInWithACodeBeforeTheSecondAdministratorCame() {
    setUp();
    var asking = Visitor.signedIn(port, administrator);
    var page = "/accounts/" + login;
    asking.post(page + "/factor/ask", Map.of("_csrf", asking.token(page)));

    signedInWithCode();

    assertThat(factors.find(login).orElseThrow().resetAskedBy()).isNull();
    assertThat(reset(asking, page).statusCode()).isEqualTo(422);
  }

  @Test
  void isSealedInItsTableAndItsPaperIsNotInIt() {
    var paper = setUp();

    assertThat(factors.find(login).orElseThrow().secret()).doesNotContain(secret);
    var hashes =
        jdbc.sql("select code_hash from signin_recovery_code where login = ?")
            .param(login)
            .query(String.class)
            .list();
    assertThat(hashes).hasSize(10).doesNotContainAnyElementsOf(paper);
  }

  /** The example of RFC 6238, appendix B, in six digits. */
  @Test
  void makesTheCodesOfTheStandard() {
    var ofTheStandard =
        new org.apache.commons.codec.binary.Base32()
            .encodeToString("12345678901234567890".getBytes());

    assertThat(OneTimeCodes.code(ofTheStandard, 1)).isEqualTo("287082");
    assertThat(OneTimeCodes.code(ofTheStandard, 1111111109L / 30)).isEqualTo("081804");
    assertThat(OneTimeCodes.code(ofTheStandard, 20000000000L / 30)).isEqualTo("353130");
  }

  /** Sets the person up; what stands on the paper. */
  private List<String> setUp() {
    var browser = Visitor.signedIn(port, login);
    secret = secretOn(browser);
    return paper(set(browser, code(0), DemoPassword.WORD).body());
  }

  private Visitor signedInWithCode() {
    var browser = new Visitor(port);
    browser.signIn(login, DemoPassword.WORD);
    assertThat(give(browser, code(1)).statusCode()).isEqualTo(302);
    return browser;
  }

  /** What the phone shows now, or so many steps later. */
  private String code(int later) {
    return OneTimeCodes.code(secret, OneTimeCodes.stepOf(clock.instant()) + later);
  }

  private static String secretOn(Visitor browser) {
    var matcher = SECRET.matcher(browser.get("/account/factor").body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace(" ", "");
  }

  private static List<String> paper(String page) {
    return PAPER.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static HttpResponse<String> set(Visitor browser, String code, String password) {
    return browser.post("/account/factor", typed(browser, code, password));
  }

  private static HttpResponse<String> remove(Visitor browser, String code, String password) {
    return browser.post("/account/factor/remove", typed(browser, code, password));
  }

  private static Map<String, String> typed(Visitor browser, String code, String password) {
    return Map.of("_csrf", browser.token("/account/factor"), "code", code, "proof", password);
  }

  private static HttpResponse<String> give(Visitor browser, String code) {
    return browser.post("/login/code", Map.of("_csrf", browser.token("/login/code"), "code", code));
  }

  private static HttpResponse<String> reset(Visitor by, String page) {
    return by.post(
        page + "/factor/reset", Map.of("_csrf", by.token(page), "proof", DemoPassword.WORD));
  }
}
