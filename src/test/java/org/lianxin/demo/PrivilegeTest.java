package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A leader of a street's unit tries every door to more than he has: a post for himself, another
 * person's account, the record of what he did (rule second-person).
 */
@LianxinTest
class PrivilegeTest {

  private static final String LEADER = "fangsong.leader";
  private static final String API = "/camunda/api/engine/engine/default/";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired IdentityService identity;
  @Autowired EvidenceVerifier verifier;
  @Autowired JdbcClient jdbc;

  private Visitor leader;
  private Set<String> before;

  @BeforeEach
  void signIn() {
    leader = Visitor.signedIn(port, LEADER);
    before = Set.copyOf(groups());
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,  group/SUPERVISOR/members/fangsong.leader",
    "PUT,  group/ADMINISTRATOR/members/fangsong.leader",
    "PUT,  group/camunda-admin/members/fangsong.leader",
    "PUT,  group/310117006-GW.OFFICER/members/fangsong.leader",
    "PUT,  user/fangsong.leader/profile",
    "PUT,  user/admin/credentials",
    "PUT,  authorization/x",
    "POST, authorization/create",
    "POST, user/create",
    "POST, group/create",
    "POST, tenant/create",
    "DELETE, user/fangsong.officer",
    "DELETE, group/SUPERVISOR/members/supervisor",
    "DELETE, history/process-instance/x",
    "POST, history/process-instance/delete",
    "POST, history/cleanup",
    "POST, user/admin/unlock"
  })
  void getsNoMoreByTheEnginesOwnDoors(String method, String path) {
    var answer = call(method, API + path, body(path));

    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    nothingHasChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/accounts",
        "/accounts/admin",
        "/accounts/slips",
        "/directory",
        "/backup",
        "/evidence",
        "/checkup"
      })
  void opensNoPageOfAnAdministratorsOrASupervisors(String page) {
    assertThat(leader.get(page).statusCode()).isEqualTo(403);
  }

  @Test
  void importsNoPostForHimself() {
    var post = "人员账号,机构编码,岗位,起始日期,截止日期\nfangsong.leader,310117006-GW,人大机构工作人员,2020-01-01,\n";
    for (var path : List.of("/directory/import", "/fixed-contacts/import")) {
      var answer =
          leader.upload(
              path + "?_csrf=" + leader.token("/account"),
              Map.of("forReal", "true"),
              "岗位.csv",
              post.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
    }
    nothingHasChanged();
  }

  /** What he was refused does not go away, and nothing is left of who tried to be somebody else. */
  @Test
  void leavesTheRecordOfHimselfAsItIs() {
    new Visitor(port).signIn(LEADER, "wrong");
    var rows = events();

    call("DELETE", API + "history/user-operation/x", "{}");
    call("POST", API + "user/create", body("user/create"));

    assertThat(events()).isEqualTo(rows);
    assertThat(verifier.verify(org.lianxin.shared.EvidentRows.Owner.PERSON, LEADER).faults())
        .isEmpty();
    assertThat(identity.createUserQuery().userId("fangsong.ghost").count()).isZero();
    assertThat(
            new Visitor(port)
                .signIn("fangsong.ghost", "Lianxin@2026")
                .headers()
                .firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).contains("login"));
  }

  private static String body(String path) {
    return switch (path) {
      case "user/create" ->
          "{\"profile\":{\"id\":\"fangsong.ghost\",\"firstName\":\"a\",\"lastName\":\"b\"},"
              + "\"credentials\":{\"password\":\"Lianxin@2026\"}}";
      case "authorization/create" ->
          "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"fangsong.leader\","
              + "\"resourceType\":7,\"resourceId\":\"*\"}";
      case "group/create" -> "{\"id\":\"ghosts\",\"name\":\"x\",\"type\":\"x\"}";
      default -> "{}";
    };
  }

  private void nothingHasChanged() {
    assertThat(groups()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(identity.createUserQuery().userId("fangsong.ghost").count()).isZero();
    assertThat(identity.createGroupQuery().groupId("ghosts").count()).isZero();
    assertThat(people.find("fangsong.officer")).isPresent();
  }

  private List<String> groups() {
    return people.find(LEADER).orElseThrow().groups().stream().sorted().toList();
  }

  private int events() {
    return jdbc.sql("select count(*) from signin_event where login = ?")
        .param(LEADER)
        .query(Integer.class)
        .single();
  }

  private HttpResponse<String> call(String method, String path, String body) {
    return leader.send(
        leader
            .request(path)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", leader.xsrf())
            .method(method, BodyPublishers.ofString(body)));
  }
}
