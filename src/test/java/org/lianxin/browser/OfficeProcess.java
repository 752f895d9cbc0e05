package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.lianxin.LianxinApplication;

/** The application in a process and a folder of its own, as its package runs. */
public final class OfficeProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path log;
  private final String address;

  private OfficeProcess(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder where it runs; its output is beside, in {@code <folder>.log}
   * @param arguments its own, for a port that is free
   */
  public static OfficeProcess start(Path folder, IntFunction<List<String>> arguments)
      throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LianxinApplication.class.getName()));
    command.addAll(arguments.apply(port));
    var log = folder.resolveSibling(folder.getFileName() + ".log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var started = new OfficeProcess(process, log, "http://127.0.0.1:" + port);
    started.awaitReady();
    return started;
  }

  private void awaitReady() throws Exception {
    var client = HttpClient.newHttpClient();
    var asked = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).build();
    for (var left = PATIENCE.toSeconds(); left > 0; left--) {
      assertThat(process.isAlive()).as(log()).isTrue();
      try {
        if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // nobody listens before it has started
      }
      Thread.sleep(1000);
    }
    stop();
    throw new AssertionError("It never got ready: " + log());
  }

  public String address() {
    return address;
  }

  /** What it has said so far. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() {
    process.destroyForcibly();
  }
}
