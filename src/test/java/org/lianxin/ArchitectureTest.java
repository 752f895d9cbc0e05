package org.lianxin;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lianxin keeps its {@link ArchitectureRules}; what breaks a rule, here in {@code badly.built}, is
 * found by it.
 */
class ArchitectureTest {

  private static final JavaClasses LIANXIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.lianxin");
  private static final JavaClasses BAD = new ClassFileImporter().importPackages("badly.built");

  /** A class of the engine that is no interface of it: any patch release may change it. */
  private static final Pattern ENGINE_INTERNAL =
      Pattern.compile("org\\.camunda\\.bpm\\.(?:dmn\\.)?engine\\.impl\\.[\\w.]*[A-Z]\\w*");

  /** How many of them there are in all, each counted once. */
  private static final int ENGINE_INTERNAL_TYPES = 37;

  /** How many of them a file names. The numbers fall; whoever lowers one writes it here. */
  private static final Map<String, Long> ENGINE_INTERNALS =
      Map.ofEntries(
          entry("journal/process/Step.java", 1L),
          entry("platform/CockpitHistory.java", 2L),
          entry("shared/process/EngineSessions.java", 1L),
          entry("platform/HeldDefinitions.java", 5L),
          entry("platform/guard/CommandGuard.java", 4L),
          entry("platform/guard/GuardedExpressions.java", 3L),
          entry("platform/guard/NoScripts.java", 1L),
          entry("identity/DirectoryIdentity.java", 3L),
          entry("identity/Groups.java", 7L),
          entry("identity/IdentityPlugin.java", 3L),
          entry("identity/NoTenants.java", 4L),
          entry("identity/Pages.java", 1L),
          entry("identity/Sight.java", 1L),
          entry("identity/TaskCounts.java", 4L),
          entry("identity/TaskRights.java", 10L),
          entry("identity/Users.java", 7L),
          entry("platform/task/TaskDesk.java", 1L),
          entry("shared/process/AsSystem.java", 1L));

  /** Services that hold SQL themselves, and why no {@code …Rows} stands below them. */
  private static final Map<String, String> OWN_SQL =
      Map.ofEntries(
          entry("CaseAccess", "alone with its table"),
          entry("CaseNumbers", "alone with its table"),
          entry("CaseTimeline", "alone with its table"),
          entry("Database", "asks which of the two it is"),
          entry("DemandImport", "alone with its table"),
          entry("DemandList", "one statement, which the query builds"),
          entry("Demands", "reads past the entity what somebody may have tampered with"),
          entry("EngineMeters", "counts what the engine's tables hold"),
          entry("HeldByRevision", "reads one number"),
          entry("Journal", "alone with its table, in batches"),
          entry("LeasedJobs", "locks and frees jobs of the engine"),
          entry("Phrases", "alone with its table"),
          entry("RepeatableRegistration", "alone with its table"),
          entry("TaskDesk", "locks a row of the engine"),
          entry("Throttle", "alone with its table"),
          entry("Verifications", "alone with its tables"),
          entry("Watch", "alone with its table"),
          entry("WatchedCases", "one statement, which the question builds"));

  private final ArchitectureRules rules = new ArchitectureRules("org.lianxin");
  private final ArchitectureRules badRules = new ArchitectureRules("badly.built");

  @Test
  void usesTheEngineInItsProcessPackagesAndThePlatformOnly() {
    rules.engineTypesStayAtTheEdge().check(LIANXIN);
    assertFound(badRules.engineTypesStayAtTheEdge(), "EngineInTheDomain");
  }

  @Test
  void namesNoMoreOfTheEnginesInternalsThanIsWrittenHere() throws IOException {
    var sources = Path.of("src/main/java/org/lianxin");
    try (Stream<Path> files = Files.walk(sources)) {
      var named =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(
                  Collectors.toMap(
                      file -> sources.relativize(file).toString().replace('\\', '/'),
                      ArchitectureTest::engineInternals));
      named.values().removeIf(Set::isEmpty);
      var counts = new HashMap<String, Long>();
      named.forEach((file, types) -> counts.put(file, (long) types.size()));

      assertThat(counts)
          .as("grown: is there an API, or a class that does it already? fallen: write it down")
          .containsExactlyInAnyOrderEntriesOf(ENGINE_INTERNALS);
      assertThat(named.values().stream().flatMap(Set::stream).distinct())
          .hasSize(ENGINE_INTERNAL_TYPES);
    }
  }

  private static Set<String> engineInternals(Path file) {
    return lines(file)
        .flatMap(line -> ENGINE_INTERNAL.matcher(line).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Test
  void injectsNoField() {
    rules.fieldsAreNotInjected().check(LIANXIN);
    assertFound(badRules.fieldsAreNotInjected(), "FieldInjection");
  }

  @Test
  void takesTheTimeFromTheClock() {
    rules.timeComesFromTheClock().check(LIANXIN);
    assertFound(
        badRules.timeComesFromTheClock(),
        "MachineTime",
        "LocalDate.now",
        "Instant.now",
        "Date.<init>",
        "currentTimeMillis",
        "systemDefaultZone",
        "getInstance");
  }

  @Test
  void showsNoEntityToAnotherModule() {
    rules.entitiesStayInTheirModule().check(LIANXIN);
    assertFound(badRules.entitiesStayInTheirModule(), "Ledgers.open");
    rules.entitiesAreNoApi().check(LIANXIN);
    assertFound(badRules.entitiesAreNoApi(), "LedgerEntity");
  }

  @Test
  void keepsItsInternalsPackagePrivate() throws IOException {
    rules.internalsArePackagePrivate(services()).check(LIANXIN);
    assertFound(badRules.internalsArePackagePrivate(Set.of()), "OpenInternal");
  }

  @Test
  void letsNoTaskWriteTheRecordOfACase() {
    rules.tasksLeaveTheRecordToTheDomain().check(LIANXIN);
    assertFound(
        badRules.tasksLeaveTheRecordToTheDomain(),
        "StrikeOffTask",
        "CaseTimeline",
        "ApplicationEventPublisher");
  }

  @Test
  void hasOneWordForEachKindOfStorage() {
    rules.rowsOfJpaAreCalledEntity().check(LIANXIN);
    rules.repositoriesAreCalledTable().check(LIANXIN);
    rules.ownSqlIsCalledRows(OWN_SQL.keySet()).check(LIANXIN);
    rules.storedAnswersAnotherPackage().check(LIANXIN);
    assertFound(badRules.rowsOfJpaAreCalledEntity(), "WrongWords", "LedgerLine", "NoEntity");
    assertFound(badRules.repositoriesAreCalledTable(), "WrongWords", "AllLines", "NoTable");
    assertFound(badRules.ownSqlIsCalledRows(Set.of()), "WrongWords", "LineFinder", "LineJdbc");
    assertFound(badRules.storedAnswersAnotherPackage(), "WrongWords", "StoredLines");
  }

  @Test
  void hasNoInterfaceForOneClassOfItsPackage() {
    rules.interfacesAreForOthers().check(LIANXIN);
    assertFound(badRules.interfacesAreForOthers(), "WrongWords", "Lines has one class");
  }

  @Test
  void noTwoTypesHaveOneName() {
    assertThat(ArchitectureRules.twins(LIANXIN)).isEmpty();
    assertThat(ArchitectureRules.twins(BAD))
        .containsExactly("badly.built.ledger.OpenInternal, badly.built.ledger.web.OpenInternal");
  }

  @Test
  void handsOutAFileInOneWayOnly() {
    rules.filesAreHandedOutByDownload().check(LIANXIN);
    assertFound(badRules.filesAreHandedOutByDownload(), "OwnHeaders", "ContentDisposition");
  }

  @Test
  void leavesNoConnectionWithAStreamOfRows() {
    rules.rowsAreReadAsLists().check(LIANXIN);
    assertFound(badRules.rowsAreReadAsLists(), "OpenRows", "stream");
  }

  @Test
  void movesATaskAtItsDeskOnly() {
    rules.onlyTheDeskMovesTasks().check(LIANXIN);
    assertFound(
        badRules.onlyTheDeskMovesTasks(),
        "TaskMover",
        "TaskService.claim",
        "TaskService.complete",
        "TaskService.setAssignee",
        "TaskService.setVariable",
        "FormService.submitTaskForm");
  }

  @Test
  void writesToOneLog() {
    rules.logsGoToOneLog().check(LIANXIN);
    assertFound(badRules.logsGoToOneLog(), "LooseLogs", "java.util.logging", "System.out");
  }

  private static void assertFound(ArchRule rule, String... words) {
    var report = rule.evaluate(BAD).getFailureReport();
    assertThat(String.join("\n", report.getDetails())).contains(words);
    assertThat(report.getDetails()).allMatch(detail -> detail.contains(words[0]));
  }

  private static Set<String> services() throws IOException {
    var folder = Path.of("src/main/resources/META-INF/services");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.flatMap(ArchitectureTest::lines).collect(Collectors.toSet());
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
