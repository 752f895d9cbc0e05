package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.conventions.Code;
import org.lianxin.conventions.Models;
import org.lianxin.conventions.Rules;
import org.lianxin.shared.UserTask;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The processes, decisions and forms that Lianxin ships keep all rules on models. */
@LianxinTest
class ModelConventionsTest implements Code {

  private static final String ROOT = LianxinApplication.class.getPackageName();
  private static final Path SOURCES = Path.of("src/main/java", ROOT.replace('.', '/'));

  @Autowired ApplicationContext context;
  @Autowired ObjectProvider<UserTask<?>> userTasks;

  @Test
  void keepsAllRulesOnModels() {
    var models = Models.of(Models.texts(Path.of("")));

    assertThat(new Rules(models, this).violations()).isEmpty();
  }

  @Test
  void hasNoUserTaskWithoutAModel() {
    var inModels =
        Models.of(Models.texts(Path.of(""))).processes().stream()
            .flatMap(
                model ->
                    model
                        .content()
                        .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                        .stream()
                        .map(task -> model.name() + "#" + task.getId()))
            .toList();

    assertThat(userTasks.stream())
        .extracting(task -> task.process() + "#" + task.element())
        .containsExactlyInAnyOrderElementsOf(inModels);
  }

  @Override
  public boolean hasModule(String module) {
    return !module.isEmpty()
        && Files.isRegularFile(SOURCES.resolve(module).resolve("package-info.java"));
  }

  @Override
  public boolean hasDelegate(String module, String bean) {
    return context.containsBean(bean)
        && packageOf(context.getBean(bean)).equals(ROOT + "." + module + ".process");
  }

  @Override
  public boolean declares(String module, String word) {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(module))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .anyMatch(file -> read(file).contains("\"" + word + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Set<String>> answers(String module, String process, String task) {
    return userTasks.stream()
        .filter(userTask -> userTask.process().equals(process) && userTask.element().equals(task))
        .filter(userTask -> (packageOf(userTask) + ".").startsWith(ROOT + "." + module + "."))
        .map(
            userTask ->
                Stream.of(userTask.answers().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet()))
        .findFirst();
  }

  private static String packageOf(Object bean) {
    return AopUtils.getTargetClass(bean).getPackageName();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
