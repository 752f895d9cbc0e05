package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and the direction between them, as the {@code package-info.java} of each says. */
class ModularityTest {

  /** They know every module; all others say whom they know. */
  private static final Set<String> ON_TOP = Set.of("platform", "portal");

  private final ApplicationModules lianxin = ApplicationModules.of(LianxinApplication.class);
  private final ApplicationModules bad =
      ApplicationModules.of("badly.modules", (Location location) -> true);

  @Test
  void keepsToTheBoundariesThatTheModulesDeclare() {
    lianxin.verify();
  }

  @Test
  void findsTheUseOfAModuleThatWasNotDeclared() {
    assertThat(bad.detectViolations().getMessages())
        .anyMatch(message -> message.contains("'duty' depends on module 'calendar'"));
  }

  @Test
  void knowsOfNoModuleThatDependsOnThePlatform() {
    assertThat(dependOnThePlatform(lianxin)).isEmpty();
  }

  @Test
  void findsAModuleThatDependsOnThePlatform() {
    assertThat(dependOnThePlatform(bad)).containsExactly("calendar");
  }

  @Test
  void knowsOfEveryModuleWhomItMayUse() {
    assertThat(sayNothingOfTheirDependencies(lianxin)).isEmpty();
  }

  @Test
  void findsAModuleThatSaysNothingOfItsDependencies() {
    assertThat(sayNothingOfTheirDependencies(bad)).containsExactly("calendar");
  }

  private static List<String> dependOnThePlatform(ApplicationModules modules) {
    return names(modules)
        .filter(
            name ->
                modules
                    .getModuleByName(name)
                    .orElseThrow()
                    .getDirectDependencies(modules)
                    .containsModuleNamed("platform"))
        .toList();
  }

  private static List<String> sayNothingOfTheirDependencies(ApplicationModules modules) {
    return names(modules)
        .filter(
            name ->
                modules
                    .getModuleByName(name)
                    .orElseThrow()
                    .getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .map(module -> List.of(module.allowedDependencies()))
                    .filter(allowed -> !allowed.contains(ApplicationModule.OPEN_TOKEN))
                    .isEmpty())
        .toList();
  }

  private static Stream<String> names(ApplicationModules modules) {
    return modules.stream()
        .filter(module -> !module.isRootModule())
        .map(module -> module.getIdentifier().toString())
        .filter(name -> !ON_TOP.contains(name))
        .sorted();
  }
}
