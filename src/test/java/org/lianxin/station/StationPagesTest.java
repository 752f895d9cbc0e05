package org.lianxin.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A station's public page, and what its office keeps for it, at 永丰. */
@LianxinTest
class StationPagesTest {

  private static final String HOME = "310117002-J1";
  private static final String STATION = "310117002-Z1";
  private static final String GROUP = "310117002-XZ1";
  private static final String PUBLIC = "/stations/" + HOME;
  private static final String OWN = "/own-stations/" + HOME;
  private static final String PHOTO_OF_D009 = PUBLIC + "/deputies/QD-009.jpg";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired StationRows rows;
  @Autowired JdbcClient jdbc;

  private Visitor stranger;
  private Visitor office;

  @BeforeEach
  void itIsSeptember() {
    clock.set(LocalDate.of(2026, 9, 1).atTime(9, 0));
    stranger = new Visitor(port);
    office = Visitor.signedIn(port, "yongfeng.liaison");
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    Stream.of("rota_duty", "rota_day", "rota_plan")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    Stream.of("station_opening", "station_item", "station_picture")
        .forEach(
            table ->
                jdbc.sql("delete from " + table + " where station in (?, ?)")
                    .params(HOME, STATION)
                    .update());
    jdbc.sql("delete from station_rule where area = '310117002000'").update();
    jdbc.sql("delete from station_portrait where login like 'deputy.%'").update();
    jdbc.sql("update roster_deputy set valid_to = null where code in ('QD-009', 'QD-010')")
        .update();
    jdbc.sql("update roster_deputy set valid_from = '2021-12-28' where code = 'QD-010'").update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void tellsEverybodyWhereWhenAndWhomToAsk() {
    assertThat(stranger.get("/stations").body())
        .contains("永丰街道人大代表之家", "永丰街道文诚路176号为老服务中心", STATION);
    assertThat(stranger.get(PUBLIC).body())
        .contains("永丰街道文诚路176号为老服务中心", "请打电话询问", "/hand-in/S-" + HOME, "接待日还没有排定");

    submit(OWN + "/opening", Map.of("hours", "周一至周五 9:00—17:00", "remark", "午间休息"));
    assertThat(stranger.get(PUBLIC).body())
        .contains("周一至周五 9:00—17:00", "午间休息")
        .doesNotContain("请打电话询问");
  }

  @Test
  void saysWhoIsOnDutyTodaySwapsTakenIntoAccount() {
    submit(
        "/rota/" + GROUP + "/plan",
        Map.of("dayOfMonth", "1", "fromTime", "09:00", "toTime", "11:00", "persons", "1"));
    var id =
        jdbc.sql("select min(id) from rota_day where deputies_group = ?")
            .param(GROUP)
            .query(Long.class)
            .single();
    assertThat(stranger.get(PUBLIC).body()).contains("今天 09:00—11:00 由" + name("deputy.d009"));

    submit(
        "/rota/%s/days/%d/swap".formatted(GROUP, id),
        Map.of("from", "deputy.d009", "to", "deputy.d012", "reason", "外出"));
    assertThat(stranger.get(PUBLIC).body())
        .contains("今天 09:00—11:00 由" + name("deputy.d012"), "2026-10-08", "2026-11-02")
        .doesNotContain("由" + name("deputy.d009"), "外出");
    assertThat(stranger.get("/stations/" + STATION).body())
        .as("a station sends people to its home")
        .contains("今天 09:00—11:00 由" + name("deputy.d012"), "接待地点：", "永丰街道人大代表之家");

    clock.set(LocalDate.of(2026, 9, 2).atTime(9, 0));
    assertThat(stranger.get(PUBLIC).body()).contains("今天没有代表值班", "2026-10-08");
  }

  @Test
  void showsOfADeputyWhatIsPublishedAndNothingElse() {
    var page = stranger.get(PUBLIC).body();

    assertThat(page)
        .contains(name("deputy.d009"), phone("deputy.d009"), "车间班长", name("deputy.d010"), "律师事务所")
        .as("d011 does not publish where he works, d010 not his phone")
        .doesNotContain("辖区小学", phone("deputy.d010"), "deputy.d009", "deputy.d010");
  }

  @Test
  void showsAPhotoWhileItIsPublicAndTheMandateRuns() throws IOException {
    assertThat(stranger.get(PHOTO_OF_D009).statusCode()).isEqualTo(404);
    portray("QD-009", photo(1200, 1600));
    portray("QD-010", photo(1200, 1600));

    var picture = ImageIO.read(new ByteArrayInputStream(stranger.download(PHOTO_OF_D009).body()));
    assertThat(picture.getHeight()).isEqualTo(Stations.PORTRAIT);
    assertThat(stranger.get(PUBLIC).body()).contains("QD-009.jpg").doesNotContain("QD-010.jpg");
    assertThat(stranger.get(PUBLIC + "/deputies/QD-010.jpg").statusCode())
        .as("the directory does not publish it")
        .isEqualTo(404);
    assertThat(office.get(OWN + "/portraits/QD-010.jpg").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/stations/310117001-J1/deputies/QD-009.jpg").statusCode())
        .as("a deputy of another home")
        .isEqualTo(404);

    jdbc.sql("update roster_deputy set valid_to = '2026-08-31' where code = 'QD-009'").update();
    DirectoryRows.changed(jdbc);
    assertThat(stranger.get(PHOTO_OF_D009).statusCode()).isEqualTo(404);
  }

  @Test
  void takesAPhotoAway() throws IOException {
    portray("QD-009", photo(30, 40));
    submit(OWN + "/portraits/QD-009/removal", Map.of());

    assertThat(stranger.get(PHOTO_OF_D009).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsWhoCameAndWhoLeftForAQuarter() {
    jdbc.sql("update roster_deputy set valid_to = '2026-08-20' where code = 'QD-009'").update();
    jdbc.sql("update roster_deputy set valid_from = '2026-08-28' where code = 'QD-010'").update();
    DirectoryRows.changed(jdbc);

    assertThat(stranger.get(PUBLIC).body())
        .containsSubsequence(
            "2026-08-28 " + name("deputy.d010") + "当选区县人大代表",
            "2026-08-21 " + name("deputy.d009") + "不再担任区县人大代表")
        .doesNotContain("2021-12-28");
    clock.set(LocalDate.of(2026, 11, 20).atTime(9, 0));
    assertThat(stranger.get(PUBLIC).body()).contains("2026-08-28").doesNotContain("2026-08-21");
    clock.set(LocalDate.of(2026, 12, 1).atTime(9, 0));
    assertThat(stranger.get(PUBLIC).body()).doesNotContain("代表变动");
  }

  @Test
  void hangsTheRulesOfTheAreaAndTakesThemDown() {
    submit(OWN + "/walls/RECEPTION", Map.of("words", "每月一次，轮流接待。\n认真登记。"));

    assertThat(stranger.get("/stations/" + STATION).body())
        .as("one text for all stations of the area")
        .contains("代表接待选民制度", "每月一次，轮流接待。")
        .doesNotContain("代表学习制度");
    assertThat(office.get("/own-stations").body()).contains("制度 1/6");
    submit(OWN + "/walls/RECEPTION", Map.of("words", " "));
    assertThat(stranger.get(PUBLIC).body()).doesNotContain("公开上墙的制度");
  }

  @Test
  void checksWhatAStationHasToHaveWithPhotos() throws IOException {
    assertThat(office.get("/own-stations").body()).contains("八有", "未检查");
    look("SIGN", true, "门口已挂", Map.of("sign.jpg", photo(3000, 2000)));
    look("PLAN", false, "还没有制定", Map.of());

    var page = office.get(OWN).body();
    assertThat(page).contains("门口已挂", "还没有制定", "2026-09-01").doesNotContain("有活动场所");
    assertThat(office.get("/own-stations").body()).contains("1/8", "2026-09-01 检查");
    var id =
        jdbc.sql("select id from station_picture where station = ?")
            .param(HOME)
            .query(Long.class)
            .single();
    var path = OWN + "/pictures/" + id;
    var picture = ImageIO.read(new ByteArrayInputStream(office.download(path + ".jpg").body()));
    assertThat(picture.getWidth()).isEqualTo(Stations.PICTURE);
    assertThat(stranger.get(path + ".jpg").statusCode()).isNotEqualTo(200);
    submit(path + "/removal", Map.of());
    assertThat(office.get(path + ".jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void takesFourPhotosOfAThingAndNoMore() throws IOException {
    for (int n = 0; n < Stations.PICTURES; n++) {
      assertThat(look("STAFF", true, "", Map.of("a.png", photo(40, 30)))).doesNotContain("最多 4 张");
    }
    assertThat(look("STAFF", true, "", Map.of("a.png", photo(40, 30)))).contains("每一项最多 4 张照片");
  }

  @Test
  void refusesWhatCannotBeAndSaysWhy() throws IOException {
    assertThat(submit(OWN + "/opening", Map.of("hours", " ", "remark", "留住这句话")))
        .contains("请写明什么时候开放", "留住这句话");
    assertThat(submit(OWN + "/opening", Map.of("hours", "长".repeat(201)))).contains("最多 200 个字");
    assertThat(submit(OWN + "/walls/STUDY", Map.of("words", "长".repeat(4001))))
        .contains("最多 4000 个字");
    assertThat(look("PLACE", true, "", Map.of())).contains("不在检查之列");
    assertThat(look("SIGN", true, "长".repeat(201), Map.of())).contains("最多 200 个字");
    assertThat(look("SIGN", true, "", Map.of("a.jpg", "no photo".getBytes()))).contains("不是能打开的照片");
    assertThat(submit(OWN + "/portraits/QD-009", Map.of())).contains("请选择照片");
    assertThat(submit(OWN + "/portraits/QD-001", Map.of())).doesNotContain("请选择照片");
    assertThat(rows.openings(List.of(HOME))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"yueyang.liaison, 404", "deputy.d009, 404", "supervisor, 200"})
  void isLookedAtByThoseAboveAndNobodyElse(String login, int status) {
    var reader = Visitor.signedIn(port, login);
    assertThat(reader.get(OWN).statusCode()).isEqualTo(status);
    assertThat(reader.get(OWN).body()).doesNotContain("/opening\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"310117002-XX", "S-1", "310117-CWH"})
  void hasNoPageForWhatIsNoStation(String code) {
    var answer = stranger.get("/stations/" + code);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("没有这个站点", "href=\"/stations\"");
  }

  private String submit(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("_csrf", office.token("/account"));
    var answer = office.post(path, all);
    return answer.statusCode() == 302 ? office.get(Visitor.location(answer)).body() : answer.body();
  }

  private String look(String item, boolean isThere, String remark, Map<String, byte[]> files) {
    var fields = new HashMap<>(Map.of("_csrf", office.token("/account"), "remark", remark));
    if (isThere) {
      fields.put("present", "true");
    }
    return office.upload(OWN + "/items/" + item, "text/html,*/*", fields, files).body();
  }

  private void portray(String card, byte[] file) {
    office.upload(
        OWN + "/portraits/" + card,
        Map.of("_csrf", office.token("/account")),
        "portrait.jpg",
        file);
  }

  private static byte[] photo(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return bytes.toByteArray();
  }

  private String name(String login) {
    return person("name", login);
  }

  private String phone(String login) {
    return person("phone", login);
  }

  private String person(String column, String login) {
    return jdbc.sql("select " + column + " from roster_person where login = ?")
        .param(login)
        .query(String.class)
        .single();
  }
}
