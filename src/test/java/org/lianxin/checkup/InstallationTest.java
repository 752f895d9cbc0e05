package org.lianxin.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.backup.Backup;
import org.lianxin.backup.Backups;
import org.lianxin.checkup.PartState.Part;
import org.lianxin.notification.NoticeChannel;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

class InstallationTest {

  private final StateRows rows = mock();
  private final Backups backups = mock();
  private final FailedJobs jobs = mock();
  private final NoticeChannel channel = mock();
  private final DataSourceProperties database = new DataSourceProperties();

  @BeforeEach
  void everythingIsWell() {
    database.setUrl("jdbc:h2:mem:x");
    when(rows.ask()).thenReturn(new StateRows.Answer("H2 2", Duration.ofMillis(2)));
    when(rows.schema()).thenReturn("49");
    when(backups.areMadeHere()).thenReturn(true);
    when(backups.lastGood()).thenReturn(backup("2026-11-28T02:31:00"));
    when(channel.state()).thenReturn(new NoticeChannel.State(true, 1, 0, 0, 0));
  }

  private static Optional<Backup> backup(String time) {
    return Optional.of(new Backup("b", LocalDateTime.parse(time), 1, true));
  }

  private PartState reading(Part part) {
    return new Installation(
            rows,
            database,
            backups,
            jobs,
            channel,
            false,
            Clock.fixed(Instant.parse("2026-11-30T04:00:00Z"), ZoneId.of("Asia/Shanghai")))
        .readings().stream().filter(reading -> reading.part() == part).findFirst().orElseThrow();
  }

  @Test
  void isContentWithAnOldBackupForTwoDays() {
    assertThat(reading(Part.BACKUP))
        .isEqualTo(PartState.of(Part.BACKUP, true, "LAST", "2026-11-28 02:31"));

    when(backups.lastGood()).thenReturn(backup("2026-11-27T02:31:00"));
    assertThat(reading(Part.BACKUP).isWell()).isFalse();

    when(backups.lastGood()).thenReturn(Optional.empty());
    assertThat(reading(Part.BACKUP)).isEqualTo(PartState.of(Part.BACKUP, false, "NONE"));
  }

  @Test
  void saysHowManyStepsAreStuck() {
    assertThat(reading(Part.JOBS)).isEqualTo(PartState.of(Part.JOBS, true, "NONE", 0L));

    when(jobs.count()).thenReturn(3L);
    assertThat(reading(Part.JOBS)).isEqualTo(PartState.of(Part.JOBS, false, "FAILED", 3L));
  }

  @Test
  void findsADatabaseThatIsSlow() {
    assertThat(reading(Part.DATABASE).isWell()).isTrue();

    when(rows.ask()).thenReturn(new StateRows.Answer("H2 2", Duration.ofMillis(1000)));
    assertThat(reading(Part.DATABASE))
        .isEqualTo(PartState.of(Part.DATABASE, false, "SLOW", "H2 2", 1000L, "-"));
  }

  @Test
  void findsNoticesThatDoNotGetOut() {
    assertThat(reading(Part.CHANNEL)).isEqualTo(PartState.of(Part.CHANNEL, true, "MAIL", 1L, 0L));

    when(channel.state()).thenReturn(new NoticeChannel.State(true, 5, 1, 2, 1));
    assertThat(reading(Part.CHANNEL)).isEqualTo(PartState.of(Part.CHANNEL, false, "MAIL", 5L, 4L));
  }
}
