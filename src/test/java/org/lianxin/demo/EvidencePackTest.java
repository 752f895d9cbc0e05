package org.lianxin.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.evidence.Days;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger gets a case's evidence pack and checks it with one command (rule whole-record). */
@LianxinTest
@TestInstance(Lifecycle.PER_CLASS)
class EvidencePackTest {

  private static final String OFFICER = "yueyang.officer";
  private static final String SOUND = "核对无误";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired MovableClock clock;
  @Autowired Days days;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private Ways ways;
  private String caseNo;
  private byte[] zip;
  private Path pack;

  private record Answer(int code, String words) {}

  @BeforeAll
  void aCaseIsClosedAndTheDayToo() {
    ways = new Ways(port, beans);
    caseNo = ways.begin(Ways.told("C1")).goesQuicklyToTheEnd().caseNo();
    ways.visitor(OFFICER); // signing in is sealed too, and the day is closed next
    jdbc.sql("delete from evidence_day").update();
    try {
      clock.set(LocalDate.now(clock).plusDays(1).atTime(LocalTime.of(1, 0)));
      days.closeThoseThatAreOver();
    } finally {
      clock.reset();
    }
    zip = ways.visitor(OFFICER).download(path()).body();
  }

  @AfterAll
  void theDayGoesOn() {
    jdbc.sql("delete from evidence_day").update();
  }

  @BeforeEach
  void unpack() throws IOException {
    var place = Files.createTempDirectory(folder, "pack");
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var file = place.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, in.readAllBytes());
      }
    }
    pack = place.resolve(caseNo);
  }

  @Test
  void isSoundForAStrangerWithOneCommand() throws Exception {
    var answer = verify();

    assertThat(answer.words()).contains(SOUND, "签名 signatures 2", LocalDate.now(clock).toString());
    assertThat(answer.code()).isZero();
  }

  @Test
  void holdsThePapersTheTimelineTheSignaturesAndTheProof() {
    assertThat(
            Stream.of(
                "papers/reply-1.pdf",
                "timeline.txt",
                "README.txt",
                "diagrams/demand-case.svg",
                "proof/links/00001.txt"))
        .allMatch(name -> Files.exists(pack.resolve(name)));
    assertThat(pack.resolve("diagrams/demand-intake.svg"))
        .content(UTF_8)
        .contains("核实诉求", "class=\"was\"")
        .doesNotContain("class=\"is\"");
    assertThat(pack.resolve("timeline.txt")).content(UTF_8).contains(caseNo, "签");
    assertThat(pack.resolve("signatures/1-UNIT.content")).content(UTF_8).contains("雨水管");
  }

  @ParameterizedTest
  @CsvSource({
    "timeline.txt, timeline.txt",
    "signatures/1-DEPUTY.statement, 签名不真实",
    "signatures/1-UNIT.content, 不是所签的内容",
    "proof/links/00003.txt, 接不上",
    "proof/rows/00001-closedloop_review.txt, rows/00001",
    "proof/paths.txt, 不在日单内"
  })
  void namesWhatSomebodyHasChangedInIt(String file, String named) throws Exception {
    change(pack.resolve(file));

    var answer = verify();

    assertThat(answer.words()).contains("不符 FAULT", named).doesNotContain(SOUND);
    assertThat(answer.code()).isEqualTo(1);
  }

  @Test
  void tellsNeitherWhoTheVoterIsNorOfWhichGroup() throws IOException {
    assertThat(pack.resolve("proof/rows.txt")).content(UTF_8).contains("demand_case");
    try (var files = Files.walk(pack.resolve("proof"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file)
            .content(UTF_8)
            .doesNotContain("voter_group", "table=12:demand_voter", "table=15:attachment_file");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "yueyang.officer, 200",
    "supervisor, 200",
    "yueyang.handler, 404",
    "deputy.d001, 404",
    "yongfeng.officer, 404",
    "admin, 404"
  })
  void isForTheOfficersOfItsOfficeAndSupervisors(String login, int status) {
    assertThat(ways.visitor(login).download(path()).statusCode()).isEqualTo(status);
    assertThat(ways.visitor(login).get("/demands/" + caseNo).body().contains("evidence.zip"))
        .isEqualTo(status == 200);
  }

  // The sheet of the day

  @Test
  void showsASupervisorTheSheetOfTheDayToPrintAndToLoad() {
    var supervisor = ways.visitor("supervisor");
    var today = LocalDate.now(clock);

    assertThat(supervisor.get("/evidence").body()).contains(today.toString(), "存证日单");
    assertThat(supervisor.get("/evidence/" + today).body()).contains("核对人签字", "监督台账");
    assertThat(supervisor.get("/evidence/" + today + "/sheet.txt").body())
        .contains("day=10:" + today, "signature=", "BEGIN PUBLIC KEY");
    assertThat(supervisor.get("/evidence/2020-01-01").statusCode()).isEqualTo(404);
    assertThat(supervisor.get("/evidence/yesterday").statusCode()).isEqualTo(404);
    assertThat(supervisor.get("/ledgers").body()).contains("/evidence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/2020-01-01", "/2020-01-01/sheet.txt"})
  void showsSheetsToNobodyElse(String page) {
    assertThat(ways.visitor(OFFICER).get("/evidence" + page).statusCode()).isEqualTo(403);
  }

  private String path() {
    return "/demands/" + caseNo + "/evidence.zip";
  }

  /** One other character near the end, where a value stands. */
  private static void change(Path file) throws IOException {
    var text = Files.readString(file, UTF_8).stripTrailing();
    int last = text.length() - 1;
    Files.writeString(
        file, text.substring(0, last) + (text.charAt(last) == '1' ? '2' : '1') + "\n", UTF_8);
  }

  private Answer verify() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "Verify.java")
            .directory(pack.toFile())
            .redirectErrorStream(true)
            .start();
    var words = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), words);
  }
}
