package org.lianxin.platform.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.shared.Form;
import org.lianxin.shared.UserTask;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All user tasks by their element, and all forms by id. Two tasks of one name stop the start. */
@Component
class UserTasks {

  private final Map<String, UserTask<?>> tasks;
  private final Map<String, Form> forms;

  UserTasks(List<UserTask<?>> tasks, ResourcePatternResolver resources, ObjectMapper json)
      throws IOException {
    this.tasks =
        tasks.stream()
            .collect(Collectors.toUnmodifiableMap(UserTask::element, Function.identity()));
    this.forms =
        Stream.of(resources.getResources("classpath*:forms/**/*.form"))
            .map(file -> Form.read(file, json))
            .collect(Collectors.toUnmodifiableMap(Form::id, Function.identity()));
  }

  /** The task of this element, e.g. {@code Task_VerifyDemand}. */
  Optional<UserTask<?>> find(String element) {
    return Optional.ofNullable(tasks.get(element));
  }

  /** The form of this id, which is checked to exist for every task by the models' tests. */
  Form form(String id) {
    return forms.get(id);
  }
}
