package org.lianxin.conventions;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;

/** The pages on rules and words, {@code src/docs}, agree with code, models and messages. */
class WordsTest {

  private static final Path DOCS = Path.of("src/docs");
  private static final Path SOURCES = Path.of("src/main/java/org/lianxin");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  private static final Path ENDPOINTS =
      Path.of("src/test/resources/org/lianxin/platform/guard/endpoints.txt");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!-)(.+) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern WORD = Pattern.compile("`([A-Z_]+)` ([^ `]+) ([^`]+?)(?=, `|$)");
  private static final Pattern TYPE = Pattern.compile("(?:enum|record|class|interface) (\\w+)");
  private static final Pattern PUBLIC_LIST = Pattern.compile("(?m)^public enum (\\w+)");
  private static final Pattern RULE = Pattern.compile("[a-z]+(?:-[a-z]+)+");
  private static final Pattern CITED =
      Pattern.compile("\\brules? (" + RULE + "(?:(?:,| and) " + RULE + ")*)");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\]\\(([^)]+)\\)");
  private static final Pattern SERVED =
      Pattern.compile("rule [a-z-]+|\\]\\(|`/|not yet|nothing to serve|not in the document");
  private static final Pattern LINE_END = Pattern.compile("\\R\\s*(?:\\*|//)?\\s*");
  private static final Pattern CITED_DECISION = Pattern.compile("\\b[Dd]ecisions? (\\d{4})\\b");

  /** What people read: sources, models, pages. */
  private static final Pattern TEXT =
      Pattern.compile("\\.(java|md|bpmn|dmn|form|properties|html|yml|yaml|sql|js)$|^\\.ci/[^.]+$");

  /** Numbers and pages of papers that are not in this repository. */
  private static final Pattern NOWHERE =
      Pattern.compile(
          "((?:design|goals|style|features|stack|measured)\\.md|\\b(?:design|finding|domain\\.md) \\d"
              + "|\\bgoals? [A-Z]\\d|(?<![\"\\w.-])S\\d{1,2}\\b)");

  /** Modules whose closed lists are no words of the trade. */
  private static final Set<String> PLUMBING =
      Set.of(
          "shared",
          "platform",
          "portal",
          "demo",
          "identity",
          "signin",
          "seal",
          "paper",
          "workbook");

  /** What the tools fetch or make beside our own files. */
  private static final Pattern FETCHED = Pattern.compile("\\b(node_modules|target)\\b");

  private static final Models MODELS = Models.of(Models.texts(Path.of("")));

  @Test
  void glossaryNamesOnlyWhatThereIs() {
    assertThat(missing(namedInGlossary(), whatThereIs())).isEmpty();
  }

  @Test
  void glossaryCallsEachProcessAndDecisionAsItsModelDoes() {
    var terms =
        glossary().stream()
            .flatMap(row -> codes(Stream.of(row.get(2))).stream().map(c -> c + " " + row.get(0)))
            .collect(toSet());

    assertThat(missing(models(), terms)).isEmpty();
  }

  @Test
  void glossaryHasEveryPublicClosedList() {
    assertThat(missing(publicLists(), namedInGlossary())).isEmpty();
  }

  @Test
  void glossaryGivesEachThingOneWord() {
    assertThat(glossary()).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    assertThat(glossary())
        .extracting(row -> row.get(1).toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void glossaryHasTheWordsThatTheScreensHave() {
    var chinese = labels("");
    var english = labels("_en");
    for (var row : rows("glossary.md", 2)) {
      var list = codes(Stream.of(row.get(0))).iterator().next();
      var words = WORD.matcher(row.get(1)).results().toList();

      assertThat(words.stream().collect(toMap(word -> word.group(1), word -> word.group(2))))
          .as(list)
          .isEqualTo(of(list, chinese));
      assertThat(words.stream().collect(toMap(word -> word.group(1), word -> word.group(3))))
          .as(list)
          .isEqualTo(of(list, english));
    }
  }

  @Test
  void eachRuleHasOneNameAndStandsInTheCode() {
    assertThat(rules()).extracting(row -> row.get(0)).doesNotHaveDuplicates();
    for (var rule : rules()) {
      assertThat(rule.get(0)).matches(RULE);
      assertThat(rule.get(3)).as(rule.get(0)).isIn("law", "practice", "default");
      assertThat(rule.get(4)).as(rule.get(0)).containsPattern(CODE);
    }
    assertThat(missing(codes(rules().stream().map(row -> row.get(4))), whatThereIs())).isEmpty();
  }

  @Test
  void everyRuleAndDecisionThatIsCitedExists() {
    var rules = rules().stream().map(row -> row.get(0)).collect(toSet());
    var decisions =
        files(DOCS.resolve("decisions")).stream()
            .map(file -> file.getFileName().toString().substring(0, 4))
            .collect(toSet());
    for (var file : cited()) {
      var text = LINE_END.matcher(read(file)).replaceAll(" ");
      assertThat(missing(rulesIn(text), rules)).as(file.toString()).isEmpty();
      assertThat(missing(all(CITED_DECISION, text), decisions)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void sourcesHasEachStatementOnceAndNamesWhatServesIt() {
    var statements = rows("sources.md", 4);
    var pages =
        read(ENDPOINTS)
            .lines()
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .collect(toSet());

    assertThat(statements)
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 90).mapToObj(number -> "S" + number).toList());
    for (var row : statements) {
      var served = row.get(3);
      assertThat(all(LINK, served)).as(row.get(0)).allMatch(to -> Files.exists(DOCS.resolve(to)));
      assertThat(missing(all(CODE, served), pages)).as(row.get(0)).isEmpty();
      assertThat(served).as(row.get(0)).containsPattern(SERVED);
    }
  }

  @Test
  void noReferenceLeadsNowhere() {
    for (var file : cited()) {
      if (file.endsWith("sources.md")) { // where such numbers lead
        continue;
      }
      var text = LINE_END.matcher(read(file)).replaceAll(" ");
      assertThat(all(NOWHERE, text)).as(file.toString()).isEmpty();
    }
  }

  private static List<List<String>> glossary() {
    return rows("glossary.md", 3);
  }

  private static List<List<String>> rules() {
    return rows("domain.md", 5);
  }

  /** The rows of all tables with so many columns, without the headings. */
  private static List<List<String>> rows(String page, int columns) {
    return ROW.matcher(read(DOCS.resolve(page)))
        .results()
        .map(row -> List.of(row.group(1).split(" \\| ")))
        .filter(row -> row.size() == columns)
        .filter(row -> !Set.of("code", "words", "served by").contains(row.get(columns - 1)))
        .toList();
  }

  private static Set<String> namedInGlossary() {
    return codes(glossary().stream().map(row -> row.get(2)));
  }

  private static Set<String> codes(Stream<String> cells) {
    return cells.flatMap(cell -> all(CODE, cell).stream()).collect(toSet());
  }

  private static List<String> missing(Collection<String> wanted, Set<String> found) {
    return wanted.stream().filter(name -> !found.contains(name)).sorted().toList();
  }

  /** Types, nested ones too, processes and decisions. */
  private static Set<String> whatThereIs() {
    return Stream.concat(
            files(SOURCES).stream().flatMap(file -> all(TYPE, read(file)).stream()),
            models().stream().map(model -> model.split(" ")[0]))
        .collect(toSet());
  }

  /** Key and name of each process, and of each decision that a file is named after. */
  private static Set<String> models() {
    return Stream.concat(
            MODELS.processes().stream()
                .flatMap(m -> m.content().getModelElementsByType(Process.class).stream())
                .map(process -> process.getId() + " " + process.getName()),
            MODELS.decisions().stream()
                .flatMap(
                    model ->
                        model.content().getModelElementsByType(Decision.class).stream()
                            .filter(decision -> decision.getId().equals(model.name())))
                .map(decision -> decision.getId() + " " + decision.getName()))
        .collect(toSet());
  }

  /** The public enums of the modules' base packages. */
  private static Set<String> publicLists() {
    return files(SOURCES).stream()
        .filter(file -> SOURCES.relativize(file).getNameCount() == 2)
        .filter(file -> !PLUMBING.contains(SOURCES.relativize(file).getName(0).toString()))
        .flatMap(file -> all(PUBLIC_LIST, read(file)).stream())
        .collect(toSet());
  }

  /** All labels of constants, by type and constant: {@code demand-status.REGISTERED}. */
  private static Map<String, String> labels(String language) {
    var labels = new TreeMap<String, String>();
    for (var file : files(MESSAGES)) {
      if (file.toString().endsWith("_en.properties") == language.equals("_en")) {
        properties(file)
            .forEach((key, text) -> labels.put(key.toString(), text.toString().replace("’", "'")));
      }
    }
    return labels;
  }

  private static Map<String, String> of(String list, Map<String, String> labels) {
    var type =
        list.substring(list.lastIndexOf('.') + 1)
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    var key = Pattern.compile("[a-z]+\\." + type + "\\.[A-Z_]+");
    return labels.entrySet().stream()
        .filter(label -> key.matcher(label.getKey()).matches())
        .collect(
            toMap(
                label -> label.getKey().substring(label.getKey().lastIndexOf('.') + 1),
                Map.Entry::getValue));
  }

  private static List<Path> cited() {
    return Stream.of("src", "processes", "dmn", "forms", ".ci", "README.md")
        .map(Path::of)
        .flatMap(folder -> files(folder).stream())
        .filter(file -> TEXT.matcher(file.toString()).find())
        .filter(file -> !FETCHED.matcher(file.toString()).find())
        .toList();
  }

  /** The rules that a text cites, as in "rules four-doubles and own-house". */
  private static List<String> rulesIn(String text) {
    return all(CITED, text).stream()
        .flatMap(cited -> Stream.of(cited.split(",? and |, ")))
        .toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
