package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.junit.jupiter.api.Test;
import org.lianxin.conventions.Code;
import org.lianxin.conventions.Models;
import org.lianxin.conventions.Rules;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.process.ProcessVariable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The processes, decisions and forms that Lianxin ships keep all rules on models. */
@LianxinTest
class ModelConventionsTest implements Code {

  private static final String ROOT = LianxinApplication.class.getPackageName();
  private static final Path SOURCES = Path.of("src/main/java", ROOT.replace('.', '/'));

  /** A constant's name, and what it is given. */
  private static final Pattern GIVEN =
      Pattern.compile("\\b([A-Z][A-Z_]+)\\s*\\.(?:is|set)\\(\\s*(?:\\w+, )?([^),]*)");

  /** A constant that somebody else gives its value. */
  private static final Pattern HANDED_ON =
      Pattern.compile("(?:return |[(,]\\s*)([A-Z][A-Z_]+)(?=[;,)])");

  @Autowired ApplicationContext context;
  @Autowired ObjectProvider<UserTask<?>> userTasks;
  private final Map<Class<?>, Set<FieldAccessTarget>> used = new HashMap<>();

  @Test
  void keepsAllRulesOnModels() {
    var models = Models.of(Models.texts(Path.of("")));

    assertThat(new Rules(models, this).violations()).isEmpty();
  }

  @Test
  void hasNoUserTaskWithoutAModel() {
    assertThat(userTasks.stream())
        .extracting(UserTask::element)
        .containsExactlyInAnyOrderElementsOf(inModels().map(BaseElement::getId).toList());
  }

  @Test
  void everyTaskOfALoopKnowsWhichOfThemItIs() {
    var loops =
        inModels()
            .filter(
                task -> task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics)
            .map(BaseElement::getId)
            .toList();

    assertThat(userTasks.stream().filter(UserTask::isOfPart))
        .extracting(UserTask::element)
        .containsAll(loops);
  }

  private static Stream<org.camunda.bpm.model.bpmn.instance.UserTask> inModels() {
    return Models.of(Models.texts(Path.of(""))).processes().stream()
        .flatMap(
            model ->
                model
                    .content()
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                    .stream());
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
  public Optional<Map<String, Integer>> answers(String module, String process, String task) {
    return userTasks.stream()
        .filter(userTask -> userTask.element().equals(task))
        .filter(userTask -> (packageOf(userTask) + ".").startsWith(ROOT + "." + module + "."))
        .map(
            userTask ->
                Stream.of(userTask.answers().getRecordComponents())
                    .collect(
                        Collectors.toMap(
                            RecordComponent::getName, ModelConventionsTest::mostCharacters)))
        .findFirst();
  }

  private static int mostCharacters(RecordComponent answer) {
    var size = answer.getAccessor().getAnnotation(Size.class);
    return size == null ? 0 : size.max();
  }

  @Override
  public Optional<Class<?>> variable(String module, String process, String name) {
    return constants(module, process)
        .filter(constant -> constant.variable().name().equals(name))
        .<Class<?>>map(constant -> constant.variable().type())
        .findFirst();
  }

  /** By its code: whoever gives a variable names its constant. */
  @Override
  public boolean gives(String module, String giver, String process, String variable) {
    var uses = fieldsThatAreUsedBy(giver(giver));
    return constants(module, process)
        .filter(constant -> constant.variable().name().equals(variable))
        .map(Constant::field)
        .anyMatch(
            field ->
                uses.stream()
                    .anyMatch(
                        use ->
                            use.getOwner().isEquivalentTo(field.getDeclaringClass())
                                && use.getName().equals(field.getName())));
  }

  /**
   * By the text of all code: {@code IS_TAKEN.is(true)} gives one value, anything else but a literal
   * both.
   */
  @Override
  public Set<String> given(String module, String process, String variable) {
    return constants(module, process)
        .filter(constant -> constant.variable().name().equals(variable))
        .map(Constant::field)
        .flatMap(field -> sources().flatMap(text -> given(field, text)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> given(Field constant, String text) {
    var owner = constant.getDeclaringClass();
    if (!text.contains(owner.getSimpleName())) {
      return Stream.of();
    }
    var name = constant.getName();
    var given =
        GIVEN
            .matcher(text)
            .results()
            .filter(found -> found.group(1).equals(name))
            .map(found -> found.group(2));
    var handedOn =
        HANDED_ON.matcher(text).results().map(found -> found.group(1)).filter(name::equals);
    return Stream.concat(given, handedOn)
        .flatMap(
            value -> value.matches("true|false") ? Stream.of(value) : Stream.of("true", "false"));
  }

  private static Stream<String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ModelConventionsTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<FieldAccessTarget> fieldsThatAreUsedBy(Class<?> type) {
    return used.computeIfAbsent(
        type,
        any ->
            new ClassFileImporter()
                .importClass(type).getFieldAccessesFromSelf().stream()
                    .map(JavaFieldAccess::getTarget)
                    .collect(Collectors.toSet()));
  }

  private Class<?> giver(String giver) {
    return userTasks.stream()
        .filter(task -> task.element().equals(giver))
        .findFirst()
        .<Class<?>>map(AopUtils::getTargetClass)
        .orElseGet(() -> AopUtils.getTargetClass(context.getBean(giver)));
  }

  private record Constant(Field field, ProcessVariable<?> variable) {}

  /** What the class in the module's process package declares that has the process's key. */
  private static Stream<Constant> constants(String module, String process) {
    try (Stream<Path> files = Files.list(SOURCES.resolve(module).resolve("process"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.contains("-"))
          .map(name -> type(ROOT + "." + module + ".process." + name))
          .filter(type -> hasKey(type, process))
          .flatMap(type -> Stream.of(type.getDeclaredFields()))
          .filter(field -> field.getType() == ProcessVariable.class)
          .map(field -> new Constant(field, (ProcessVariable<?>) value(field)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasKey(Class<?> type, String process) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> field.getName().equals("KEY"))
        .anyMatch(field -> process.equals(value(field)));
  }

  private static Object value(Field constant) {
    try {
      constant.setAccessible(true);
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
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
