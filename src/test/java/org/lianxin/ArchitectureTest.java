package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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

  private final ArchitectureRules rules = new ArchitectureRules("org.lianxin");
  private final ArchitectureRules badRules = new ArchitectureRules("badly.built");

  @Test
  void usesTheEngineInItsProcessPackagesAndThePlatformOnly() {
    rules.engineTypesStayAtTheEdge().check(LIANXIN);
    assertFound(badRules.engineTypesStayAtTheEdge(), "EngineInTheDomain");
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
