package org.lianxin.platform.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.shared.UserTask;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All user tasks by process and element, and all forms by id. */
@Component
class UserTasks {

  private record Place(String process, String element) {}

  private final Map<Place, UserTask<?>> tasks;
  private final Map<String, Form> forms;

  UserTasks(List<UserTask<?>> tasks, ResourcePatternResolver resources, ObjectMapper json)
      throws IOException {
    this.tasks =
        tasks.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    task -> new Place(task.process(), task.element()), Function.identity()));
    this.forms =
        Stream.of(resources.getResources("classpath*:forms/**/*.form"))
            .map(file -> Form.read(file, json))
            .collect(Collectors.toUnmodifiableMap(Form::id, Function.identity()));
  }

  Optional<UserTask<?>> find(String process, String element) {
    return Optional.ofNullable(tasks.get(new Place(process, element)));
  }

  /** The form of this id, which is checked to exist for every task by the models' tests. */
  Form form(String id) {
    return forms.get(id);
  }
}
