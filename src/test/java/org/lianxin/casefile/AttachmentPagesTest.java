package org.lianxin.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.attachment.Samples;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing in, reading and withdrawing files in the demo district, as browsers do it. */
@LianxinTest
class AttachmentPagesTest {

  private static final String UNIT = "310117001-CJZX";
  private static final Pattern NUMBER = Pattern.compile("XQ-\\d{4}-\\d{6}");

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Demands demands;
  @Autowired CaseAccess access;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;

  private Visitor liaison;
  private Visitor unit;

  @BeforeEach
  void signIn() {
    liaison = Visitor.signedIn(port, Registrations.LIAISON);
    unit = Visitor.signedIn(port, "yueyang.handler");
  }

  @Test
  void givesBackWhatWasHandedInUnderItsName() throws IOException {
    var caseNo = caseOf(Registrations.of());
    var paper = largePaper();

    add(liaison, caseNo, "𠮷野家🍜 来信.pdf", paper, false);

    var file = list(liaison, caseNo).at("/shown/files/0");
    assertThat(file.path("name").asText()).isEqualTo("𠮷野家🍜 来信.pdf");
    var answer = liaison.download(path(caseNo) + "/" + file.path("id").asLong());
    assertThat(answer.body()).isEqualTo(paper);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%F0%A0%AE%B7%E9%87%8E%E5%AE%B6%F0%9F%8D%9C%20");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(liaison.get("/demands/" + caseNo).body())
        .contains("𠮷野家🍜 来信.pdf", "PDF　600 KB")
        .contains("添加了附件（PDF，600 KB）");
  }

  @Test
  void keepsNamesAndContentsSealedAndInPieces() throws IOException {
    var caseNo = caseOf(Registrations.of());
    var paper = largePaper();
    add(liaison, caseNo, "王小明的信.pdf", paper, true);

    var pieces =
        jdbc.sql(
                "select sealed from attachment_piece p join attachment_file a"
                    + " on a.id = p.attachment where a.case_no = ? order by piece_no")
            .param(caseNo)
            .query((row, i) -> row.getBytes(1))
            .list();

    assertThat(pieces).hasSize(3).allSatisfy(piece -> assertThat(piece.length).isLessThan(300_000));
    assertThat(new String(pieces.get(0), ISO_8859_1)).doesNotContain("%PDF");
    assertThat(
            jdbc.sql("select file_name from attachment_file where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single())
        .doesNotContain("王小明");
    assertThat(
            jdbc.sql("select details from demand_entry where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list()
                .toString())
        .doesNotContain("王小明");
  }

  @Test
  void refusesAFileThatLiesAndSaysWhy() {
    var caseNo = caseOf(Registrations.of());

    var page = add(liaison, caseNo, "照片.jpg", Samples.html(), false);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("“照片.jpg”的内容不是JPG文件").doesNotContain("alert(1)");
    assertThat(list(liaison, caseNo).at("/shown/files")).isEmpty();
  }

  @Test
  void tellsAScriptWhyInItsLanguage() throws IOException {
    var caseNo = caseOf(Registrations.of());
    var token = list(liaison, caseNo);
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.exe\"\r\n\r\nMZ\r\n--x--\r\n";

    var answer =
        liaison.send(
            liaison
                .request(path(caseNo))
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header(token.path("header").asText(), token.path("token").asText())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json.readTree(answer.body()).at("/errors/0/message").asText())
        .isEqualTo(
            "Files such as “a.exe” are not accepted. Save it in WPS or Office as one of JPG/PNG/WEBP/PDF/OFD/DOCX/XLSX/WPS/ET/DPS and upload that; what a phone cannot open, as a screenshot.");
  }

  @Test
  void refusesMoreThanACaseMayHave() {
    var caseNo = caseOf(Registrations.of());
    for (int i = 0; i < 20; i++) {
      assertThat(Visitor.location(add(liaison, caseNo, i + ".jpg", Samples.jpg(), false)))
          .isEqualTo("/demands/" + caseNo + "#attachments");
    }

    var page = add(liaison, caseNo, "20.jpg", Samples.jpg(), false);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("最多20份附件");
  }

  @Test
  void refusesMoreBytesThanACaseMayHaveButNotThoseThatAreWithdrawn() {
    var caseNo = caseOf(Registrations.of());
    add(liaison, caseNo, "1.jpg", Samples.jpg(), false);
    jdbc.sql("update attachment_file set file_size = ? where case_no = ?")
        .params(60 << 20, caseNo)
        .update();

    var page = add(liaison, caseNo, "2.jpg", Samples.jpg(), false);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("合计不能超过60 MB");

    var first = path(caseNo) + "/" + list(liaison, caseNo).at("/shown/files/0/id").asLong();
    withdraw(liaison, caseNo, first, "太大");
    add(liaison, caseNo, "2.jpg", Samples.jpg(), false);
    assertThat(list(liaison, caseNo).at("/shown/files").findValuesAsText("name"))
        .containsExactly("1.jpg", "2.jpg");
  }

  @Test
  void takesAllFilesOfOneUploadOrNone() {
    var caseNo = caseOf(Registrations.of());

    var page = addBoth(caseNo, "好.jpg", Samples.jpg(), "坏.jpg", Samples.html());

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("“坏.jpg”的内容不是JPG文件");
    assertThat(list(liaison, caseNo).at("/shown/files")).isEmpty();
  }

  /** The limit holds for all together, however many hands add at once. */
  @Test
  void countsOneUploadAfterTheOther() throws Exception {
    var caseNo = caseOf(Registrations.of());
    for (int i = 0; i < 19; i++) {
      add(liaison, caseNo, i + ".jpg", Samples.jpg(), false);
    }
    var address = address(liaison, caseNo);
    var hands = Executors.newFixedThreadPool(4);
    try {
      var uploads =
          Collections.nCopies(
              4,
              (Callable<Integer>)
                  () -> liaison.upload(address, Map.of(), "x.pdf", largePaper()).statusCode());
      for (var upload : hands.invokeAll(uploads)) {
        upload.get();
      }
    } finally {
      hands.shutdownNow();
    }
    assertThat(list(liaison, caseNo).at("/shown/files")).hasSize(20);
  }

  /** As when its disk is full: the database takes the first pieces of a file and then no more. */
  @Test
  void leavesNothingOfAFileThatTheDatabaseDoesNotTakeWhole() throws IOException {
    var caseNo = caseOf(Registrations.of());
    add(liaison, caseNo, "先前.jpg", Samples.jpg(), false);
    var before = rows(caseNo);
    var last = jdbc.sql("select max(id) from attachment_file").query(Long.class).single();
    jdbc.sql(
            "alter table attachment_piece add constraint no_room"
                + " check (attachment <= %d or piece_no < 2)".formatted(last))
        .update();
    try {
      var page = add(liaison, caseNo, "来信.pdf", largePaper(), false);
      assertThat(page.statusCode()).isEqualTo(507);
      assertThat(page.body())
          .contains("没有存下", "什么都没有保存", "告诉管理员")
          .doesNotContain("no_room", "NO_ROOM", "attachment_file");

      var problem =
          liaison.upload(
              address(liaison, caseNo),
              "application/json",
              Map.of(),
              Map.of("来信.pdf", largePaper()));
      assertThat(problem.statusCode()).isEqualTo(507);
      assertThat(json.readTree(problem.body()).path("detail").asText()).contains("什么都没有保存");

      assertThat(addBoth(caseNo, "1.jpg", Samples.jpg(), "2.pdf", largePaper()).statusCode())
          .isEqualTo(507);
      assertThat(rows(caseNo)).isEqualTo(before);
    } finally {
      jdbc.sql("alter table attachment_piece drop constraint no_room").update();
    }
    add(liaison, caseNo, "来信.pdf", largePaper(), false);
    assertThat(list(liaison, caseNo).at("/shown/files")).hasSize(2);
  }

  /** What is kept of a case's files, in the tables and of them in its timeline. */
  private List<Integer> rows(String caseNo) {
    return Stream.of(
            "select count(*) from attachment_file where case_no = ?",
            "select count(*) from attachment_piece p join attachment_file a"
                + " on a.id = p.attachment where a.case_no = ?",
            "select count(*) from demand_entry where case_no = ?")
        .map(query -> jdbc.sql(query).param(caseNo).query(Integer.class).single())
        .toList();
  }

  @Test
  void refusesWhatIsTooLargeWithASentence() {
    var caseNo = caseOf(Registrations.of());

    var over = add(liaison, caseNo, "录像.jpg", new byte[(10 << 20) + 1], false);
    assertThat(over.statusCode()).isEqualTo(422);
    assertThat(over.body()).contains("“录像.jpg”有10 MB，超过了每份10 MB的上限");

    var farOver = add(liaison, caseNo, "录像.jpg", new byte[21 << 20], false);
    assertThat(farOver.statusCode()).isEqualTo(413);
    assertThat(farOver.body()).contains("请缩小文件");
  }

  @Test
  void asksForAFileAndForAToken() {
    var caseNo = caseOf(Registrations.of());

    assertThat(add(liaison, caseNo, "", new byte[0], false).body()).contains("请选择文件。");
    assertThat(liaison.upload(path(caseNo), Map.of(), "a.jpg", Samples.jpg()).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yongfeng.liaison", "yueyang.handler", "deputy.d002", "admin"})
  void doesNotTellOthersThatThereIsAFile(String login) {
    var caseNo = caseOf(Registrations.of());
    add(liaison, caseNo, "照片.jpg", Samples.jpg(), false);
    var file = path(caseNo) + "/" + list(liaison, caseNo).at("/shown/files/0/id").asLong();
    var other = Visitor.signedIn(port, login);
    var token = "?_csrf=" + other.token("/demands");

    assertThat(other.download(file).statusCode()).isEqualTo(404);
    assertThat(json(other, caseNo).statusCode()).isEqualTo(404);
    assertThat(other.upload(path(caseNo) + token, Map.of(), "a.jpg", Samples.jpg()).statusCode())
        .isEqualTo(404);
    assertThat(other.post(file + "/withdrawal" + token, Map.of("reason", "x")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void doesNotGiveAFileUnderAnotherCase() {
    var caseNo = caseOf(Registrations.of());
    var other = caseOf(Registrations.of());
    add(liaison, caseNo, "照片.jpg", Samples.jpg(), false);
    var id = list(liaison, caseNo).at("/shown/files/0/id").asLong();

    assertThat(liaison.download(path(other) + "/" + id).statusCode()).isEqualTo(404);
    assertThat(liaison.download(path(caseNo) + "/x").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsFromTheUnitWhatShowsTheVoter() {
    var caseNo = caseOf(Registrations.of());
    access.openTo(caseNo, UNIT);
    add(liaison, caseNo, "来信.pdf", Samples.pdf(), true);
    add(liaison, caseNo, "现场.jpg", Samples.jpg(), false);
    var secret = list(liaison, caseNo).at("/shown/files/0/id").asLong();

    var seen = list(unit, caseNo).path("shown");
    assertThat(seen.path("files").findValuesAsText("name")).containsExactly("现场.jpg");
    assertThat(seen.path("hidden").asInt()).isEqualTo(1);
    assertThat(unit.download(path(caseNo) + "/" + secret).statusCode()).isEqualTo(404);
    assertThat(unit.get("/demands/" + caseNo).body())
        .contains("另有1份附件含选民身份")
        .doesNotContain("来信.pdf");
    assertThat(list(Visitor.signedIn(port, Registrations.DEPUTY), caseNo).at("/shown/files"))
        .hasSize(2);
  }

  @Test
  void takesAFileOfAConfidentialCaseToShowTheVoterUnlessSaid() {
    var caseNo = caseOf(Registrations.of().with("confidential", true));
    access.openTo(caseNo, UNIT);

    assertThat(list(liaison, caseNo).at("/shown/showVoterUnlessSaid").asBoolean()).isTrue();
    assertThat(list(unit, caseNo).at("/shown/showVoterUnlessSaid").asBoolean()).isFalse();
    assertThat(
            list(liaison, caseOf(Registrations.of())).at("/shown/showVoterUnlessSaid").asBoolean())
        .isFalse();
  }

  @Test
  void letsTheUploaderOrTheOfficeWithdrawAFileWithAReason() {
    var caseNo = caseOf(Registrations.of());
    access.openTo(caseNo, UNIT);
    add(unit, caseNo, "现场.jpg", Samples.jpg(), false);
    var file = path(caseNo) + "/" + list(unit, caseNo).at("/shown/files/0/id").asLong();

    assertThat(withdraw(liaison, caseNo, file, "传错").body()).contains("只有上传的人");
    assertThat(withdraw(unit, caseNo, file, " ").body()).contains("请填写撤下的理由");
    assertThat(list(unit, caseNo).at("/shown/files/0/isWithdrawn").asBoolean()).isFalse();

    var officer = Visitor.signedIn(port, "yueyang.officer");
    assertThat(Visitor.location(withdraw(officer, caseNo, file, "传错了照片")))
        .isEqualTo("/demands/" + caseNo + "#attachments");

    assertThat(unit.download(file).statusCode()).isEqualTo(404);
    assertThat(list(unit, caseNo).at("/shown/files/0/isWithdrawn").asBoolean()).isTrue();
    assertThat(unit.get("/demands/" + caseNo).body()).contains("已撤下", "撤下了附件（JPG），理由：传错了照片");
    assertThat(
            jdbc.sql(
                    "select count(*) from attachment_piece p join attachment_file a"
                        + " on a.id = p.attachment where a.case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void leavesACaseThatIsOverAsItIs() {
    var caseNo = caseOf(Registrations.of());
    add(liaison, caseNo, "照片.jpg", Samples.jpg(), false);
    var file = path(caseNo) + "/" + list(liaison, caseNo).at("/shown/files/0/id").asLong();
    demands.moveTo(caseNo, DemandStatus.WITHDRAWN);

    assertThat(liaison.get("/demands/" + caseNo).body()).doesNotContain("name=\"showsVoter\"");
    assertThat(add(liaison, caseNo, "照片.jpg", Samples.jpg(), false).body()).contains("已经结束");
    assertThat(withdraw(liaison, caseNo, file, "传错").body()).contains("已经结束");
    assertThat(liaison.download(file).statusCode()).isEqualTo(200);
  }

  @Test
  void attachesAtRegistration() {
    var answer = register("现场.jpg", Samples.jpg(), Map.of("confidential", "true"));

    assertThat(Visitor.location(answer)).isEqualTo("/demands/registered");
    var number = NUMBER.matcher(liaison.get("/demands/registered").body());
    assertThat(number.find()).isTrue();
    var file = list(liaison, number.group()).at("/shown/files/0");
    assertThat(file.path("name").asText()).isEqualTo("现场.jpg");
    assertThat(file.path("showsVoter").asBoolean()).isTrue();
  }

  @Test
  void losesNothingThatWasTypedBesideARefusedFile() {
    var page = register("页面.jpg", Samples.html(), Map.of("subject", ""));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("有2处需要更正", "请填写标题。", "“页面.jpg”的内容不是JPG文件", "请重新选择")
        .contains("一下雨就积水。", "王小明", "15012345669");
  }

  private HttpResponse<String> register(String name, byte[] file, Map<String, String> changes) {
    var fields = new HashMap<String, String>();
    fields.put("channel", "VISIT");
    fields.put("receivedOn", LocalDate.now(clock).toString());
    fields.put("area", Registrations.AREA);
    fields.put("deputy", Registrations.DEPUTY);
    fields.put("voterGroup", "ORDINARY");
    fields.put("subject", "弄堂口积水");
    fields.put("words", "一下雨就积水。");
    fields.put("category", "DRAINAGE");
    fields.put("urgency", "NORMAL");
    fields.put("name", "王小明");
    fields.put("phone", "15012345669");
    fields.putAll(changes);
    return liaison.upload("/demands?_csrf=" + liaison.token("/demands/new"), fields, name, file);
  }

  private String caseOf(Registrations registration) {
    return registrar
        .register(
            registration.on(LocalDate.now(clock)), people.find(Registrations.LIAISON).orElseThrow())
        .caseNo();
  }

  private HttpResponse<String> add(
      Visitor who, String caseNo, String name, byte[] file, boolean showsVoter) {
    return who.upload(address(who, caseNo), Map.of("showsVoter", "" + showsVoter), name, file);
  }

  private HttpResponse<String> addBoth(
      String caseNo, String first, byte[] one, String second, byte[] other) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(first, one);
    files.put(second, other);
    return liaison.upload(address(liaison, caseNo), "text/html,*/*", Map.of(), files);
  }

  private static String address(Visitor who, String caseNo) {
    return path(caseNo) + "?_csrf=" + who.token("/demands/" + caseNo);
  }

  private HttpResponse<String> withdraw(Visitor who, String caseNo, String file, String reason) {
    var token = who.token("/demands/" + caseNo);
    return who.send(
        who.request(file + "/withdrawal")
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "reason=" + URLEncoder.encode(reason, UTF_8) + "&_csrf=" + token)));
  }

  private JsonNode list(Visitor who, String caseNo) {
    try {
      return json.readTree(json(who, caseNo).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> json(Visitor who, String caseNo) {
    return who.send(who.request(path(caseNo)).header("Accept", "application/json").GET());
  }

  private static String path(String caseNo) {
    return "/demands/" + caseNo + "/attachments";
  }

  /** A paper of 600 KB, two pieces and a half. */
  private static byte[] largePaper() {
    var paper = new byte[600 << 10];
    new Random(7).nextBytes(paper);
    var head = Samples.pdf();
    System.arraycopy(head, 0, paper, 0, head.length);
    return paper;
  }
}
