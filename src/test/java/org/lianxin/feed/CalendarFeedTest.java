package org.lianxin.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrations;
import org.lianxin.intake.WaitingVerification;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 日历订阅, read by a parser that we did not write. */
@LianxinTest
class CalendarFeedTest {

  private static final String DEPUTY = "deputy.d001";
  private static final Pattern ADDRESS = Pattern.compile("/feeds/[0-9a-f]{32}\\.ics");

  @LocalServerPort int port;
  @Autowired BeanFactory application;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Visitor deputy;
  private String caseNo;

  @BeforeEach
  void aDeputyHasADemandToVerify() {
    clock.set(LocalDate.of(2026, 3, 10).atTime(9, 0));
    caseNo = WaitingVerification.of(Registrations.of(), application).caseNo();
    deputy = Visitor.signedIn(port, DEPUTY);
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    jdbc.sql("delete from feed_calendar").update();
    clock.reset();
  }

  @Test
  void tellsWhatIsDueWhenWithNothingOfTheVoter() throws Exception {
    var calendar = parsed(get(made()));

    assertThat(calendar.<Property>getProperty("VERSION").orElseThrow().getValue()).isEqualTo("2.0");
    var own =
        events(calendar).stream()
            .filter(event -> value(event, "SUMMARY").contains(caseNo))
            .toList();
    assertThat(own)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(value(event, "SUMMARY")).isEqualTo("“核实诉求”今天到期：诉求 " + caseNo);
              assertThat(value(event, "DTSTART")).matches("202603\\d\\d");
              assertThat(value(event, "URL")).endsWith("/demands/" + caseNo);
              assertThat(value(event, "UID")).startsWith("task-");
            });
  }

  /** RFC 5545, 3.1: 75 octets without the line break. */
  @Test
  void foldsByOctetsAndCutsNoSign() {
    assertThat(get(made()).split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @Test
  void costsNoBodyWhereNothingChanged() throws Exception {
    var address = made();
    var stranger = new Visitor(port);
    var first = stranger.get(address);

    assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
    var etag = first.headers().firstValue("ETag").orElseThrow();
    var again =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .header("If-None-Match", etag)
            .build();
    assertThat(HttpClient.newHttpClient().send(again, BodyHandlers.discarding()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void leadsNowhereWithAnotherAddressAfterTheEndOrWhenThePersonLeft() {
    var first = made();
    var second = made();
    assertThat(status(first)).isEqualTo(404);
    assertThat(status(second)).isEqualTo(200);

    deputy.post("/feeds/end", Map.of("_csrf", deputy.token("/feeds")));
    assertThat(status(second)).isEqualTo(404);
    assertThat(status("/feeds/0123456789abcdef0123456789abcdef.ics")).isEqualTo(404);
  }

  @Test
  void showsTheAddressOnceAndKeepsOnlyAHashOfIt() {
    var address = made();

    assertThat(deputy.get("/feeds").body()).doesNotContainPattern(ADDRESS);
    assertThat(jdbc.sql("select token_hash from feed_calendar").query(String.class).single())
        .doesNotContain(address.replaceAll(".*/|\\.ics", ""));
  }

  private String made() {
    var page = deputy.post("/feeds", Map.of("_csrf", deputy.token("/feeds"))).body();
    var address = ADDRESS.matcher(page);
    assertThat(address.find()).isTrue();
    return address.group();
  }

  private String get(String address) {
    return new Visitor(port).get(address).body();
  }

  private int status(String address) {
    return new Visitor(port).get(address).statusCode();
  }

  private static Calendar parsed(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static List<? extends Component> events(Calendar calendar) {
    return calendar.getComponents("VEVENT");
  }

  private static String value(Component event, String property) {
    return event.<Property>getProperty(property).orElseThrow().getValue();
  }
}
