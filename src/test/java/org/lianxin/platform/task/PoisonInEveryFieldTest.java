package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.shared.Form;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.UserTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field of every task's form, as its class takes it in: whole, or refused by its name. */
@LianxinTest
class PoisonInEveryFieldTest {

  @Autowired Answers answers;
  @Autowired UserTasks userTasks;
  @Autowired List<UserTask<?>> tasks;

  /** One field that takes text, of one task. */
  private record Field(UserTask<?> task, Form form, RecordComponent component) {

    String name() {
      return component.getName();
    }

    boolean isList() {
      return Collection.class.isAssignableFrom(component.getType());
    }

    @Override
    public String toString() {
      return form.id() + "." + name();
    }
  }

  private List<Field> texts;

  @BeforeEach
  void findEveryField() {
    texts = fields(PoisonInEveryFieldTest::takesText);
    assertThat(texts).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "𠮷😀㛃",
        "<script>alert(1)</script>",
        "算式${1+1}",
        "算式#{7*7}",
        "算式{{1+1}}",
        "'\"; drop table demand_case;--",
        "\u202E倒着写\u202C",
        "=cmd|'/c calc'!A1",
        "占位{0} '{1}'",
        "第一行\n第二行"
      })
  void keepsOddTextsWhole(String odd) {
    var all = new SoftAssertions();
    for (var field : texts) {
      try {
        all.assertThat(kept(field, odd)).as("%s", field).isEqualTo(odd);
      } catch (Refusal refusal) {
        all.assertThat(refusal.reasons())
            .as("%s", field)
            .extracting(Reason::field)
            .containsOnly(field.name());
        all.assertThat(odd.length()).as("%s refuses it for its length", field).isGreaterThan(20);
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001B[31mb", "a\u0085b", "a\uD800b", "a\uFFFEb"})
  void refusesWhatNoLetterCanHold(String illegible) {
    texts.forEach(field -> refuses(field, illegible));
  }

  @Test
  void refusesAnEndlessTextEverywhere() {
    texts.forEach(field -> refuses(field, "长".repeat(4001)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "9999-12-31", "0001-01-01", "明天"})
  void refusesDaysOfOtherAges(String day) {
    var days = fields(component -> component.getType() == LocalDate.class);
    assertThat(days).hasSizeGreaterThan(10);
    days.forEach(field -> refuses(field, day));
  }

  @Test
  void refusesTextWhereThereIsAChoiceOrANumber() {
    fields(component -> !takesText(component) && component.getType() != LocalDate.class)
        .forEach(field -> refuses(field, "<script>alert(1)</script>"));
  }

  private void refuses(Field field, String text) {
    assertThatThrownBy(() -> kept(field, text))
        .as("%s", field)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(Refusal::reasons, InstanceOfAssertFactories.list(Reason.class))
        .extracting(Reason::field)
        .containsExactly(field.name());
  }

  /** What the task's class is given when this field holds the text and all others something. */
  private Object kept(Field field, String text) {
    var sent = SentAnswers.of(field.task().answers());
    sent.put(field.name(), field.isList() ? List.of(text) : text);
    var read = answers.read(sent, field.task().answers(), field.form(), "");
    try {
      field.component().getAccessor().setAccessible(true);
      var value = field.component().getAccessor().invoke(read);
      return value instanceof Collection<?> several ? several.iterator().next() : value;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean takesText(RecordComponent component) {
    return component.getType() == String.class
        || component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] == String.class;
  }

  private List<Field> fields(java.util.function.Predicate<RecordComponent> which) {
    return tasks.stream()
        .flatMap(
            task ->
                Stream.of(task.answers().getRecordComponents())
                    .filter(which)
                    .map(component -> new Field(task, form(task), component)))
        .toList();
  }

  /** The form of a task has its name (decision 0007). */
  private Form form(UserTask<?> task) {
    var name = task.element().substring("Task_".length());
    return userTasks.form(
        name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
  }
}
