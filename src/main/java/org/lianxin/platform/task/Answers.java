package org.lianxin.platform.task;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Component;

/** What a form sent, made into the typed answers of its task, or refused field by field. */
@Component
class Answers {

  /** A refusal whose sentence the validator has already put into the reader's language. */
  static final String SENTENCE = "platform.task.sentence";

  private final ObjectMapper json;
  private final Validator validator;

  Answers(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * Drops what the form only showed, refuses what it never asked, and checks the rest.
   *
   * @throws Refusal naming every field that is wrong
   */
  <A extends Record> A read(Map<String, Object> sent, Class<A> type, Form form) {
    var asked =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    refuseUnasked(sent.keySet(), asked, form);
    var kept = new LinkedHashMap<String, Object>();
    sent.forEach(
        (key, value) -> {
          if (asked.contains(key)) {
            kept.put(key, tidy(value));
          }
        });
    var answers = convert(kept, type);
    var violations = validator.validate(answers);
    if (!violations.isEmpty()) {
      throw new Refusal(reasons(violations, List.copyOf(form.labels().keySet())));
    }
    return answers;
  }

  private static void refuseUnasked(Set<String> sent, Set<String> asked, Form form) {
    var unasked =
        sent.stream()
            .filter(key -> !asked.contains(key) && !form.labels().containsKey(key))
            .sorted()
            .map(key -> Reason.of(key, "platform.task.unasked"))
            .toList();
    if (!unasked.isEmpty()) {
      throw new Refusal(unasked);
    }
  }

  /** Outer blanks are nobody's answer; an empty text is none. */
  private static Object tidy(Object value) {
    return value instanceof String text ? (text.isBlank() ? null : text.strip()) : value;
  }

  private <A extends Record> A convert(Map<String, Object> kept, Class<A> type) {
    try {
      return json.convertValue(kept, type);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof JsonMappingException mapping) {
        throw Refusal.of(field(mapping), code(mapping));
      }
      throw e;
    }
  }

  private static String field(JsonMappingException mapping) {
    return mapping.getPath().isEmpty() ? "" : mapping.getPath().get(0).getFieldName();
  }

  private static String code(JsonMappingException mapping) {
    return mapping instanceof InvalidFormatException format && format.getTargetType().isEnum()
        ? "platform.task.not-an-option"
        : mapping instanceof MismatchedInputException
            ? "platform.task.wrong-type"
            : "platform.task.unreadable";
  }

  private static List<Reason> reasons(
      Set<? extends ConstraintViolation<?>> violations, List<String> order) {
    return violations.stream()
        .map(
            violation ->
                Reason.of(
                    violation.getPropertyPath().iterator().next().getName(),
                    SENTENCE,
                    violation.getMessage()))
        .sorted(Comparator.comparingInt(reason -> order.indexOf(reason.field())))
        .toList();
  }
}
