package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's past year: what is told of it, and what stands once it was played. */
@Tag("integration")
class DemoYearTest {

  private static final int MINUTES = 6;

  @TempDir Path folder;

  @Test
  void isToldInItsOrderOfManyPlacesAndMatters() {
    var all = PastCase.all();

    assertThat(all).extracting(PastCase::daysAgo).isSortedAccordingTo((a, b) -> b - a);
    assertThat(all).extracting(PastCase::id).doesNotHaveDuplicates();
    assertThat(all.stream().map(told -> told.told().area()).distinct()).hasSizeGreaterThan(12);
    assertThat(all.stream().map(told -> told.told().category()).distinct()).hasSizeGreaterThan(14);
    assertThat(all.stream().map(told -> told.told().level()).distinct())
        .containsExactlyInAnyOrder("STREET", "TOWN", "DISTRICT", "MUNICIPAL");
    assertThat(all.stream().map(told -> told.told().deputy()).distinct()).hasSizeGreaterThan(25);
  }

  @Test
  void countsDaysFromTheOneOnWhichTheyAreSaid() {
    var today = LocalDate.of(2026, 2, 27);

    assertThat(
            PastCase.sent(
                Map.of("until", "+3d", "reason", "+3 days", "leadCase", "case:Y07"),
                today,
                Map.of("Y07", "XQ-2026-000007")::get))
        .isEqualTo(
            Map.of("until", "2026-03-02", "reason", "+3 days", "leadCase", "XQ-2026-000007"));
  }

  /** In two processes: the first ends without a word, the second finds where it was. */
  @Test
  void standsAsIfItHadBeenLivedAlsoAfterAKillInTheMiddle() throws Exception {
    assertThat(run("crash")).as(this::output).isEqualTo(PlayedYear.KILLED);
    assertThat(run("go-on")).as(this::output).isZero();
    assertThat(output()).doesNotContain("past leaves", "past failed", "ERROR");
  }

  private int run(String what) throws Exception {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PlayedYear.class.getName(),
                    what,
                    "--server.port=0",
                    "--spring.profiles.active=demo"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(this::output).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  private String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
