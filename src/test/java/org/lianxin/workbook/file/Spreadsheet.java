package org.lianxin.workbook.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice Calc without a screen: opens files and saves them in another format. */
final class Spreadsheet {

  private static final int SECONDS = 180;

  private final Path folder;

  Spreadsheet(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
  }

  /** Opens each file and saves it in the format; the new files lie in the folder. */
  void save(String format, Path... files) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
    Arrays.stream(files).map(Path::toString).forEach(command::add);
    var output = folder.resolve("soffice.log");
    var program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!program.waitFor(SECONDS, TimeUnit.SECONDS)) {
      program.destroyForcibly();
    }
    if (program.exitValue() != 0) {
      throw new IOException(Files.readString(output));
    }
  }
}
