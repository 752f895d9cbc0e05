package org.lianxin.conventions;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables that the migrations make, and the code that names them.
 *
 * @param migrations the text of each SQL file by its name, such as {@code V6__demand.sql}
 * @param code the text of each module's Java files by the module's name
 */
record Tables(Map<String, String> migrations, Map<String, String> code) {

  private static final Pattern FILE = Pattern.compile("V\\d+(?:_\\d+)?__([a-z]+)(_\\w+)?\\.sql");
  private static final Pattern TABLE = Pattern.compile("create (?:table|view) (\\w+)");
  private static final Pattern NAME =
      Pattern.compile("(?:create (?:table|view|(?:unique )?index)|alter table|constraint) (\\w+)");
  private static final Pattern TARGET =
      Pattern.compile("foreign key \\([^)]*\\)\\s+references\\s+(\\w+)");

  /** The one table that others may refer to: the case is what all of them are about. */
  private static final String CASE = "demand_case";

  /**
   * Tables whose code has moved to another module since: the chains name them, so they keep their
   * names (decision 0064).
   */
  private static final Map<String, String> MOVED =
      Map.of(
          "demand_explanation", "intake",
          "demand_inquiry", "inquiry",
          "demand_verification", "intake",
          "handling_postponement", "postponement");

  /** Modules that count what all others keep (decision 0034). */
  private static final Set<String> READERS = Set.of("board", "duty", "register");

  private static final Pattern WRITTEN =
      Pattern.compile("(?:insert into|delete from|update|merge into) (\\w+_\\w+)");

  /** Those of this source tree. */
  static Tables of(Path migrations, Path modules) {
    var code = new TreeMap<String, String>();
    list(modules)
        .filter(Files::isDirectory)
        .forEach(module -> code.put(name(module), java(module)));
    var files = new TreeMap<String, String>();
    list(migrations).forEach(file -> files.put(name(file), read(file)));
    return new Tables(files, code);
  }

  /** What breaks each rule; rules that hold are left out. */
  Map<String, List<String>> violations() {
    Map<String, Supplier<Stream<String>>> rules = new LinkedHashMap<>();
    rules.put("a migration is named after the module whose tables it makes", this::misnamedFiles);
    rules.put("what a migration makes is named after its module", this::misnamed);
    rules.put("a foreign key leads to the module's own tables or to the case", this::farKeys);
    rules.put("code names the tables of its own module alone", this::others);
    rules.put("who reads all tables writes into his own alone", this::writtenByReaders);
    rules.put("a table is used", this::unused);
    return Rules.violations(rules);
  }

  private Stream<String> misnamedFiles() {
    return migrations.keySet().stream().filter(file -> !code.containsKey(module(file)));
  }

  private Stream<String> misnamed() {
    return found(NAME, (file, name) -> !belongs(name, module(file)));
  }

  private Stream<String> farKeys() {
    return found(TARGET, (file, table) -> !table.equals(CASE) && !belongs(table, module(file)));
  }

  private interface Breach {
    boolean breaks(String file, String word);
  }

  private Stream<String> found(Pattern pattern, Breach breach) {
    return migrations.entrySet().stream()
        .flatMap(
            file ->
                words(pattern, file.getValue())
                    .filter(word -> breach.breaks(file.getKey(), word))
                    .map(word -> file.getKey() + ": " + word));
  }

  private Stream<String> others() {
    return code.entrySet().stream()
        .filter(module -> !READERS.contains(module.getKey()))
        .flatMap(
            module ->
                tables()
                    .filter(table -> !isOf(table, module.getKey()))
                    .filter(table -> names(module.getValue(), table))
                    .map(table -> module.getKey() + ": " + table));
  }

  private Stream<String> writtenByReaders() {
    return code.entrySet().stream()
        .filter(module -> READERS.contains(module.getKey()))
        .flatMap(
            module ->
                words(WRITTEN, module.getValue())
                    .filter(table -> !isOf(table, module.getKey()))
                    .map(table -> module.getKey() + ": " + table));
  }

  private Stream<String> unused() {
    return tables().filter(table -> code.values().stream().noneMatch(text -> names(text, table)));
  }

  private Stream<String> tables() {
    return migrations.values().stream().flatMap(sql -> words(TABLE, sql));
  }

  private static boolean names(String text, String table) {
    return Pattern.compile("\\b" + table + "\\b").matcher(text).find();
  }

  /** Whether the code of this module, and no other, names the table. */
  private static boolean isOf(String table, String module) {
    return MOVED.containsKey(table) ? MOVED.get(table).equals(module) : belongs(table, module);
  }

  private static boolean belongs(String name, String module) {
    return name.startsWith(module + "_");
  }

  private static String module(String file) {
    var name = FILE.matcher(file);
    return name.matches() ? name.group(1) : "";
  }

  private static Stream<String> words(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }

  private static String java(Path module) {
    try (var files = Files.walk(module)) {
      return files
          .filter(file -> name(file).endsWith(".java"))
          .map(Tables::read)
          .collect(joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
