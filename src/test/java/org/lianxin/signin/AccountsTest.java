package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.shared.SigningKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LianxinTest
class AccountsTest {

  private static final String OWN_WORD = "Gw7#kmPq2x-neu";
  private static final Pattern ISSUED = Pattern.compile("id=\"issued\">([^<]+)<");

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired SigningKeys keys;

  @Autowired ProviderLinkRows links;
  @Autowired SignInEventRows events;

  private String login;
  private String administrator;

  @BeforeEach
  void anAccount() {
    login = people.inGroup(Role.PETITION_OFFICER.name()).get(0).login();
    administrator = people.inGroup(Role.ADMINISTRATOR.name()).get(0).login();
  }

  @AfterEach
  void putBack() {
    jdbc.sql("delete from signin_credential where login = ?").param(login).update();
    jdbc.sql("delete from signin_throttle").update();
    links.remove(login);
  }

  @Test
  void takesTheLinkToAnAccountElsewhereAndTellsThePersonAndTheRecord() {
    links.add(login, "https://id.example.gov.cn", "f3a1");
    var admin = Visitor.signedIn(port, administrator);
    var page = "/accounts/" + login;
    assertThat(admin.get(page).body()).contains("已绑定统一身份认证账号：https://id.example.gov.cn");

    admin.post(page + "/unlink", Map.of("_csrf", admin.token(page)));

    assertThat(links.of(login)).isEmpty();
    assertThat(admin.get(page + "?unlinked").body())
        .contains("已解除绑定", "解除统一身份认证绑定")
        .doesNotContain("已绑定统一身份认证账号");
    assertThat(events.of(login, 1).get(0).kind()).isEqualTo(SignInEventRows.Kind.UNLINKED);
    assertThat(events.isPossible(login, administrator)).isTrue();
    assertThat(Visitor.signedIn(port, login).get("/").body()).contains("解除了您与统一身份认证账号的绑定");
  }

  @Test
  void letsAnIssuedPasswordOpenNothingButItsChange() {
    var word = issue();
    var browser = new Visitor(port);
    browser.signIn(login, word);

    assertThat(Visitor.location(browser.get("/"))).isEqualTo("/account");
    assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
        .isIn(302, 403);

    var changed = change(browser, word, OWN_WORD);

    assertThat(Visitor.location(changed)).isEqualTo("/account?changed");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(Visitor.location(new Visitor(port).signIn(login, word))).isEqualTo("/login?wrong");
  }

  @Test
  void endsTheOtherSessionsWithAChangedPassword() {
    var here = Visitor.signedIn(port, login);
    var elsewhere = Visitor.signedIn(port, login);

    change(here, DemoPassword.WORD, OWN_WORD);

    assertThat(here.get("/").statusCode()).isEqualTo(200);
    assertThat(Visitor.location(elsewhere.get("/"))).isEqualTo("/login?ended");
  }

  @Test
  void endsThePersonsSessionsWithAnIssuedPassword() {
    var person = Visitor.signedIn(port, login);

    issue();

    assertThat(Visitor.location(person.get("/"))).isEqualTo("/login?ended");
  }

  @Test
  void refusesAWrongPresentPasswordAWeakOneAndTheSameAgain() {
    var browser = Visitor.signedIn(port, login);

    assertThat(change(browser, "wrong", OWN_WORD).body()).contains("现密码不正确");
    assertThat(change(browser, DemoPassword.WORD, "kurz").body()).contains("至少要有10位");
    change(browser, DemoPassword.WORD, OWN_WORD);
    assertThat(change(browser, OWN_WORD, OWN_WORD).body()).contains("不能与现密码相同");
  }

  @Test
  void showsWhatWasDoneToAnAccountAndByWhom() {
    issue();

    var page = Visitor.signedIn(port, administrator).get("/accounts/" + login).body();

    assertThat(page).contains("发放一次性密码", administrator, "127.0.0.1");
  }

  @Test
  void writesOneRowForOneWrongTry() {
    var before = wrongTries();

    new Visitor(port).signIn(login, "wrong");

    assertThat(wrongTries()).isEqualTo(before + 1);
  }

  @Test
  void findsPeopleByName() {
    var person = people.find(login).orElseThrow();
    var list = Visitor.signedIn(port, administrator).get("/accounts?search=" + login).body();

    assertThat(list).contains(person.name());
  }

  @Test
  void keepsNoPasswordInItsTables() {
    var word = issue();

    assertThat(
            jdbc.sql("select secret_hash from signin_credential where login = ?")
                .param(login)
                .query(String.class)
                .single())
        .startsWith("{bcrypt}")
        .doesNotContain(word);
  }

  @Test
  void retiresTheSigningKeyWithAnIssuedPassword() {
    var content = new byte[] {1};
    var before = keys.sign(login, content);

    issue();

    assertThat(keys.sign(login, content).key()).isNotEqualTo(before.key());
    assertThat(keys.verify(login, content, before)).isTrue();
  }

  private String issue() {
    var browser = Visitor.signedIn(port, administrator);
    var page = "/accounts/" + login;
    var answer = browser.post(page + "/password", Map.of("_csrf", browser.token(page)));
    var matcher = ISSUED.matcher(answer.body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static java.net.http.HttpResponse<String> change(
      Visitor browser, String present, String fresh) {
    return browser.post(
        "/account",
        Map.of(
            "_csrf",
            browser.token("/account"),
            "present",
            present,
            "fresh",
            fresh,
            "again",
            fresh));
  }

  private long wrongTries() {
    return jdbc.sql("select count(*) from signin_event where login = ? and kind = 'WRONG_PASSWORD'")
        .param(login)
        .query(Long.class)
        .single();
  }
}
