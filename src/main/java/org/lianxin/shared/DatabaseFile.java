package org.lianxin.shared;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the embedded database keeps its file. */
public final class DatabaseFile {

  /** What H2 adds to the path. */
  public static final String ENDING = ".mv.db";

  private static final Pattern IN_FILE = Pattern.compile("jdbc:h2:file:(?<path>[^;]+).*");

  private DatabaseFile() {}

  /**
   * The path of the database without {@link #ENDING}; empty for one in memory or on a server.
   *
   * @param url the URL of the database
   */
  public static Optional<Path> of(String url) {
    var file = IN_FILE.matcher(url);
    return file.matches()
        ? Optional.of(
            Path.of(file.group("path").replaceFirst("^~", System.getProperty("user.home")))
                .normalize())
        : Optional.empty();
  }

  /**
   * The file of the secret key, which the embedded database has beside its own.
   *
   * @param database the path of the database as {@link #of} gives it
   */
  public static Path keyOf(Path database) {
    return database.resolveSibling(database.getFileName() + ".key");
  }
}
