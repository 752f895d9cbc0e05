package org.lianxin;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.aop.support.AopUtils;

/** Sees that a task fills its form. */
public final class ShownFacts {

  private ShownFacts() {}

  /**
   * The task gives a value for all that its form shows and options for its selects, and says until
   * when and by whom it is to be done.
   */
  public static void assertShows(UserTask<?> task, Occasion occasion) {
    var form =
        task.element()
            .replace("Task_", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(ROOT);
    var shown = task.facts(occasion);
    assertThat(shown).as(form).containsKeys(wanted(module(task), form));
    assertThat(shown).as(form).doesNotContainValue(null).doesNotContainValue(List.of());
    assertThat(task.due(occasion.matter())).as(form).isPresent();
    assertThat(task.doers(occasion.matter())).as(form).isNotNull();
  }

  private static String module(UserTask<?> task) {
    return AopUtils.getTargetClass(task).getPackageName().replaceFirst("org\\.lianxin\\.", "");
  }

  private static String[] wanted(String module, String form) {
    var wanted = new TreeSet<String>();
    try {
      var file = Path.of("forms", module, form + ".form").toFile();
      for (var field : new ObjectMapper().readTree(file).path("components")) {
        if (field.path("readonly").asBoolean()) {
          wanted.add(field.path("key").asText());
        }
        if (field.has("valuesKey")) {
          wanted.add(field.path("valuesKey").asText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wanted.toArray(String[]::new);
  }
}
