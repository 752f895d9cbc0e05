package org.lianxin.backup;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar lianxin.jar --backup --server.port=0}: makes a backup and ends with code 0 when
 * it is good and 5 otherwise. It needs the database for itself; a running Lianxin makes its backups
 * itself.
 */
@Component
class MakeBackup implements ApplicationRunner {

  static final String OPTION = "backup";

  private final Backups backups;
  private final ConfigurableApplicationContext application;

  MakeBackup(Backups backups, ConfigurableApplicationContext application) {
    this.backups = backups;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.containsOption(OPTION)) {
      return;
    }
    if (!backups.make()) {
      throw new NoBackup();
    }
    application.close();
  }

  /** Ends the start, and the process with a code of its own. */
  static final class NoBackup extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    NoBackup() {
      super("There is no good backup");
    }

    @Override
    public int getExitCode() {
      return 5;
    }
  }
}
