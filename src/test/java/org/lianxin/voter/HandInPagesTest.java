package org.lianxin.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.People;
import org.lianxin.routing.Category;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** 我要反映: what a voter hands in by a printed code becomes a case as any other. */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class HandInPagesTest {

  private static final String STATION = "/hand-in/S-310117001-Z1";
  private static final Pattern TOKEN = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("XQ-\\d{4}-\\d{6}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

  @LocalServerPort int port;
  @Autowired Demands demands;
  @Autowired Voters voters;
  @Autowired Deputies deputies;
  @Autowired People people;
  @Autowired Attachments attachments;
  @Autowired JdbcClient jdbc;

  private Visitor voter;

  @BeforeEach
  void comeWithAPhone() {
    forgetTheTries(); // of who came from the same address before
    voter = new Visitor(port);
  }

  @AfterEach
  void forgetTheTries() {
    jdbc.sql("delete from signin_throttle where subject like 'hand-in:%'").update();
    jdbc.sql("delete from signin_throttle where subject like 'follow:%'").update();
  }

  @Test
  void becomesACaseThatWaitsForItsDeputyAndGivesAReceiptThatOpensIt(CapturedOutput log) {
    var answer = send(STATION, fields(STATION));
    assertThat(Visitor.location(answer)).isEqualTo("/hand-in/receipt");
    var receipt = voter.get("/hand-in/receipt").body();
    var caseNo = first(NUMBER, receipt);
    var code = first(CODE, receipt);

    var demand = demands.get(caseNo);
    assertThat(demand.status()).isEqualTo(DemandStatus.REGISTERED);
    assertThat(demand.channel()).isEqualTo(Channel.ONLINE);
    assertThat(demand.station()).isEqualTo("310117001-Z1");
    assertThat(demand.subject()).isEqualTo("楼下路灯坏了");
    assertThat(demand.words()).isEqualTo("楼下路灯坏了。老人晚上不敢出门！");
    assertThat(demand.category()).isEqualTo(Category.LIGHTING);
    assertThat(voters.of(caseNo, demand.deputy()).name()).isEqualTo("赵金娣");
    assertThat(Visitor.signedIn(port, "yueyang.liaison").get("/demands/" + caseNo).body())
        .contains("选民本人提交");
    assertThat(Visitor.location(voter.get("/hand-in/receipt")))
        .as("it is shown once")
        .isEqualTo("/follow");

    voter.post("/follow", Map.of("number", caseNo, "code", code, "_csrf", voter.token("/follow")));
    assertThat(voter.get("/follow").body())
        .contains(caseNo, "正在核实情况")
        .doesNotContain("赵金娣", "13611112222");
    assertThat(log.getAll()).doesNotContain("赵金娣", "13611112222");
  }

  @ParameterizedTest
  @CsvSource({
    "/hand-in/M-XX-001-1, MAILBOX, XX-001-1",
    "/hand-in/S-310117001-Z1, ONLINE, ''",
  })
  void comesInWhereItsCodeHangs(String door, Channel channel, String mailbox) {
    send(door, fields(door));

    var demand = demands.get(first(NUMBER, voter.get("/hand-in/receipt").body()));
    assertThat(demand.channel()).isEqualTo(channel);
    assertThat(demand.mailbox()).isEqualTo(mailbox);
  }

  @Test
  void carriesDeputyPlaceAndKindInTheCodeAndLetsThemBeChanged() {
    var card = deputies.find("deputy.d002").orElseThrow().card();
    var door = "/hand-in/D-310117001000-" + card;

    var page =
        HtmlUtils.htmlUnescape(
            voter
                .get(door + "?place=%E9%93%B6%E6%9D%8F%E8%B7%AF7%E5%8F%B7&category=LIGHTING")
                .body());
    assertThat(page)
        .contains("银杏路7号", "value=\"LIGHTING\" selected", "value=\"" + card + "\" selected");

    var other = deputies.find("deputy.d001").orElseThrow().card();
    var fields = fields(door);
    fields.put("deputy", other);
    send(door, fields);
    assertThat(demands.get(first(NUMBER, voter.get("/hand-in/receipt").body())).deputy())
        .isEqualTo("deputy.d001");
  }

  @Test
  void saysAllThatIsMissingAndLosesNothingThatWasWritten() {
    var fields = fields(STATION);
    fields.remove("category");
    fields.remove("name");
    fields.put("sum", "99");

    var refused = send(STATION, fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(HtmlUtils.htmlUnescape(refused.body()))
        .contains("没有算对", "老人晚上不敢出门", "13611112222")
        .contains("还没有交上");
    var page = Jsoup.parse(refused.body());
    assertThat(page.select(".reason")).hasSize(3);
    assertThat(page.select("[aria-invalid=true]"))
        .as("who hears the page hears at each refused field why")
        .extracting(field -> field.attr("name"))
        .containsExactly("category", "name", "sum");
    for (var field : page.select("[aria-invalid=true]")) {
      assertThat(field.attr("aria-describedby").split(" "))
          .allSatisfy(what -> assertThat(page.getElementById(what).text()).isNotBlank());
    }
    assertThat(page.select("#sum").attr("aria-describedby")).isEqualTo("sum-reason sum-hint");
    assertThat(page.select("#words").attr("aria-describedby")).isEqualTo("words-hint");
  }

  @Test
  void isRegisteredOnceHoweverOftenItIsPressed() {
    var fields = fields(STATION);
    send(STATION, fields);
    var first = first(NUMBER, voter.get("/hand-in/receipt").body());

    send(STATION, fields);
    assertThat(first(NUMBER, voter.get("/hand-in/receipt").body())).isEqualTo(first);

    fields.put("words", "另一件事");
    var other = send(STATION, fields);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("已经交过一次");
  }

  @Test
  void takesPhotosByTheRulesOfAllAttachments() {
    var fields = fields(STATION);
    var refused =
        voter.upload(STATION, "text/html", fields, Map.of("灯.jpg", "no picture".getBytes()));
    assertThat(refused.statusCode()).isEqualTo(422);

    voter.upload(STATION, "text/html", fields(STATION), Map.of("灯.jpg", Samples.jpg()));
    var receipt = voter.get("/hand-in/receipt").body();
    assertThat(receipt).doesNotContain("有照片没有存上");
    var officer = people.find("yueyang.officer").orElseThrow();
    assertThat(attachments.of(first(NUMBER, receipt), officer).shown()).hasSize(1);
  }

  @Test
  void ofAnAccusationTheUnitNeverSeesWhoHandedItIn() {
    var fields = fields(STATION);
    fields.put("accusation", "true");
    send(STATION, fields);

    var caseNo = first(NUMBER, voter.get("/hand-in/receipt").body());
    assertThat(demands.get(caseNo).isAccusation()).isTrue();
    assertThat(voters.of(caseNo, "yueyang.handler").name()).isEmpty();
  }

  @Test
  void waitsWhenTooMuchComesFromOneNetwork() {
    for (var i = 0; i < HandInPages.MOST; i++) {
      assertThat(send(STATION, fields(STATION)).statusCode()).isEqualTo(302);
    }

    assertThat(send(STATION, fields(STATION)).body()).contains("这个网络交得太多了");
  }

  @Test
  void hasItsAddressesListedForWhoRegistersThere() {
    var page = Visitor.signedIn(port, "yueyang.liaison").get("/demands/doors").body();

    assertThat(page)
        .contains(STATION, "/hand-in/M-XX-001-1", "/hand-in/D-310117001000-")
        .doesNotContain("M-XX-002-1");
    assertThat(Visitor.signedIn(port, "yueyang.handler").get("/demands/doors").body())
        .contains("您没有可以登记诉求的区域");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S-none", "M-", "D-310117001000", "D-x-y", "x", "S-310117001-GW", "%00", "S-%F0"})
  void saysOfACodeThatIsNoneWhereToGo(String code) {
    assertThat(voter.get("/hand-in/" + code).statusCode()).isIn(400, 404);
  }

  @Test
  void survivesWhateverIsSent() {
    for (var odd : new String[] {"", "\u0000", "\uD800", "x".repeat(100_000), "${7*7}", "<b>"}) {
      var fields = new HashMap<String, String>();
      for (var field : fields(STATION).keySet()) {
        fields.put(field, odd);
      }
      assertThat(send(STATION, fields).statusCode()).as(odd).isIn(400, 422);
    }
    assertThat(send(STATION, Map.of()).statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> send(String door, Map<String, String> fields) {
    return voter.post(door, fields);
  }

  private Map<String, String> fields(String door) {
    var page = voter.get(door).body();
    var token = first(TOKEN, page, 1);
    var parts = token.split("\\.");
    var fields = new HashMap<String, String>();
    fields.put("words", "楼下路灯坏了。老人晚上不敢出门！");
    fields.put("place", "银杏路12弄");
    fields.put("category", "LIGHTING");
    fields.put("deputy", deputies.find("deputy.d001").orElseThrow().card());
    fields.put("name", "赵金娣");
    fields.put("phone", "13611112222");
    fields.put("challenge", token);
    fields.put("sum", String.valueOf(Integer.parseInt(parts[1]) + Integer.parseInt(parts[2])));
    return fields;
  }

  private static String first(Pattern pattern, String text) {
    return first(pattern, text, 0);
  }

  private static String first(Pattern pattern, String text, int group) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(group);
  }
}
