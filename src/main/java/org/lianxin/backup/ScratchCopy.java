package org.lianxin.backup;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lianxin.shared.DatabaseFile;
import org.springframework.stereotype.Component;

/**
 * Restores a backup as somebody would on another machine, by a start of its own: {@code
 * --verify-ledgers --of-backup=…} ends with 0 when ledgers and record are sound.
 */
@Component
class ScratchCopy {

  private static final Duration PATIENCE = Duration.ofHours(2);

  /** What one office's installation has beside the one that works. */
  private static final String MEMORY = "-Xmx512m";

  /**
   * Whether it can be restored and its ledgers are sound. It takes about as long as a start.
   *
   * @param backup the file
   * @param database the database that it was made of, beside which the key lies
   */
  boolean isSound(Path backup, Path database, String passphrase) throws IOException {
    var process =
        new ProcessBuilder(command(backup, database))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.environment().put("SPRING_APPLICATION_JSON", settings(passphrase));
    var start = process.start();
    try {
      if (start.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return start.exitValue() == 0;
      }
      start.destroyForcibly();
      return false;
    } catch (InterruptedException e) {
      start.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** In ASCII, for a machine whose language is not set garbles all else; others can't read it. */
  static String settings(String passphrase) {
    return passphrase
        .chars()
        .mapToObj("\\u%04x"::formatted)
        .collect(joining("", "{\"lianxin\":{\"backup\":{\"passphrase\":\"", "\"}}}"));
  }

  /** This very program, from the jar, the package's folder or the compiler's. */
  private static List<String> command(Path backup, Path database) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MEMORY);
    var program = System.getProperty("java.class.path");
    if (program.endsWith(".jar") && Files.isRegularFile(Path.of(program))) {
      command.addAll(List.of("-jar", program));
    } else {
      command.addAll(List.of("-cp", program, "org.lianxin.LianxinApplication"));
    }
    command.add("--verify-ledgers");
    command.add("--%s=%s".formatted(RestoredDatabase.OF_BACKUP, backup.toAbsolutePath()));
    var key = DatabaseFile.keyOf(database).toAbsolutePath();
    if (Files.exists(key)) {
      command.add("--%s=%s".formatted(RestoredDatabase.KEY, key));
    }
    return command;
  }
}
