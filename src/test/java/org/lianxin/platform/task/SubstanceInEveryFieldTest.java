package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.shared.Form;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.UserTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field in which people write sentences: it has to say something, or here stands why not. */
@LianxinTest
class SubstanceInEveryFieldTest {

  /** A short word is enough of a person who agrees; who doesn't has to say why, see the rules. */
  private static final Set<String> CONSENT =
      Set.of(
          "review-by-unit.opinion",
          "review-by-office.opinion",
          "decide-withdrawal.opinion",
          "rate-commitment.opinion",
          "sign-opinion.reasons");

  /** What somebody else said stands here as he said it. */
  private static final Set<String> QUOTED =
      Set.of(
          "ask-voter.answer",
          "contact-deputy.said",
          "tell-voter.voterWords",
          "call-voter-back.said");

  /** What is to be done; a leader's order may be short. */
  private static final Set<String> ORDERED =
      Set.of(
          "instruct-demand.instruction",
          "choose-unit.instruction",
          "reassign-order.instruction",
          "arbitrate-return.instruction");

  /** The matter once more, in the words of a paper. */
  private static final Set<String> MATTER =
      Set.of("issue-opinion.request", "write-suggestion.cause");

  /** A remark that nobody asks for. */
  private static final Set<String> REMARK =
      Set.of(
          "answer-invitation.reason",
          "close-activity.remark",
          "co-sign.reason",
          "sign-quarterly-list.words",
          "give-acceptance-notice.toldWords",
          "inform-petitioner.toldWords",
          "tell-review.toldWords");

  @Autowired Answers answers;
  @Autowired UserTasks userTasks;
  @Autowired List<UserTask<?>> tasks;

  private record Field(UserTask<?> task, Form form, String name) {

    @Override
    public String toString() {
      return form.id() + "." + name;
    }

    boolean isSubstantial() {
      return TaskEvidence.components(task.answers()).stream()
          .map(RecordComponent::getName)
          .anyMatch(name::equals);
    }
  }

  @Test
  void asksForSubstanceWhereverSentencesAreWritten() {
    var without = new TreeSet<String>();
    fields().filter(field -> !field.isSubstantial()).forEach(it -> without.add(it.toString()));

    assertThat(without)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CONSENT, QUOTED, ORDERED, MATTER, REMARK).flatMap(Set::stream).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"同意", "……", "已办理完毕。", "弄堂口积水", "情况属实"})
  void refusesWhatSaysNothingAtItsField(String text) {
    var asked = fields().filter(Field::isSubstantial).toList();

    assertThat(asked).hasSizeGreaterThan(50);
    asked.forEach(
        field ->
            assertThatThrownBy(() -> read(field, text))
                .as("%s", field)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::reasons, InstanceOfAssertFactories.list(Reason.class))
                .extracting(Reason::field)
                .containsExactly(field.name()));
  }

  @Test
  void takesAReviewersConsent() {
    fields()
        .filter(field -> CONSENT.contains(field.toString()))
        .forEach(field -> assertThat(read(field, "同意")).isNotNull());
  }

  private Record read(Field field, String text) {
    var sent = SentAnswers.of(field.task().answers());
    sent.put(field.name(), text);
    return answers.read(sent, field.task().answers(), field.form(), "弄堂口积水");
  }

  private Stream<Field> fields() {
    return tasks.stream()
        .flatMap(
            task -> {
              var form = form(task);
              return form.fields().stream()
                  .filter(field -> "textarea".equals(field.type()) && !field.readonly())
                  .map(field -> new Field(task, form, field.key()));
            });
  }

  /** The form of a task has its name (decision 0007). */
  private Form form(UserTask<?> task) {
    var name = task.element().substring("Task_".length());
    return userTasks.form(name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
  }
}
