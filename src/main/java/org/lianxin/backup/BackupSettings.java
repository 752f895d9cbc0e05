package org.lianxin.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where backups go.
 *
 * @param folder a folder on another disk or a USB stick; empty for no backups
 * @param passphrase encrypts them; whoever loses it can't restore
 * @param kept how many are kept; the oldest go first, and never the last that is known to be good
 */
@ConfigurationProperties("lianxin.backup")
record BackupSettings(
    @DefaultValue("") String folder,
    @DefaultValue("") String passphrase,
    @DefaultValue("30") int kept) {

  static final String PASSPHRASE = "lianxin.backup.passphrase";

  private static final int SHORTEST = 12;

  /** Refuses what would protect nothing. */
  BackupSettings {
    if (!folder.isBlank() && passphrase.length() < SHORTEST) {
      throw new IllegalArgumentException(
          ("lianxin.backup.passphrase is shorter than %d characters:"
                  + " set LIANXIN_BACKUP_PASSPHRASE, and keep a copy apart from the backups.")
              .formatted(SHORTEST));
    }
    try {
      Path.of(folder);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          ("lianxin.backup.folder is “%s”, which this machine can't name:"
                  + " set another one, or LC_ALL=C.UTF-8 before the start.")
              .formatted(folder),
          e);
    }
    if (kept < 1) {
      throw new IllegalArgumentException(
          "lianxin.backup.kept is %d: set how many backups are kept, at least 1.".formatted(kept));
    }
  }

  boolean isOn() {
    return !folder.isBlank();
  }

  /** A passphrase stands in no log. */
  @Override
  public String toString() {
    return "BackupSettings[folder=%s, kept=%d]".formatted(folder, kept);
  }
}
