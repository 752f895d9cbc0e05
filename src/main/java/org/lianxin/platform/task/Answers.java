package org.lianxin.platform.task;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.shared.Form;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Substance;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.Today;
import org.springframework.stereotype.Component;

/** What a form sent, made into the typed answers of its task, or refused field by field. */
@Component
class Answers {

  /** A refusal whose sentence the validator has already put into the reader's language. */
  static final String SENTENCE = "platform.task.sentence";

  private static final int LONGEST = 4000;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2199;

  private final ObjectMapper json;
  private final Validator validator;

  Answers(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /** What a form asks, by field. */
  static Set<String> asked(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  /** What a form proposes by itself, by field. */
  static Map<String, Object> proposed(Class<? extends Record> type, LocalDate today) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Today.class))
        .collect(Collectors.toMap(RecordComponent::getName, component -> today.toString()));
  }

  /**
   * Drops what the form only showed, refuses what it never asked, and checks the rest.
   *
   * @param subject what the case is called, which is no answer
   * @throws Refusal naming every field that is wrong
   */
  <A extends Record> A read(Map<String, Object> sent, Class<A> type, Form form, String subject) {
    var asked = asked(type);
    refuseUnasked(sent.keySet(), asked, form);
    var kept = new LinkedHashMap<String, Object>();
    sent.forEach(
        (key, value) -> {
          if (asked.contains(key)) {
            kept.put(key, tidy(value));
          }
        });
    refuse(kept, Answers::isIllegible, "platform.task.illegible");
    refuse(days(kept, type), Answers::isNoDay, "platform.task.no-day");
    var answers = convert(kept, type);
    var order = List.copyOf(form.labels().keySet());
    var invalid = reasons(validator.validate(answers));
    var wrong = invalid.stream().map(Reason::field).toList();
    var reasons =
        Stream.concat(
                invalid.stream(),
                silent(kept, type, subject).filter(reason -> !wrong.contains(reason.field())))
            .sorted(Comparator.comparingInt(reason -> order.indexOf(reason.field())))
            .toList();
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    refuse(kept, Answers::isTooLong, "platform.task.not-an-option");
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

  private static void refuse(Map<String, Object> given, Predicate<Object> isWrong, String code) {
    var reasons =
        given.entrySet().stream()
            .filter(answer -> isWrong.test(answer.getValue()))
            .map(answer -> Reason.of(answer.getKey(), code))
            .toList();
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }

  private static boolean isIllegible(Object value) {
    return texts(value).anyMatch(text -> !Legible.is(text));
  }

  /** What people write has a limit of its own; what they choose is never as long as this. */
  private static boolean isTooLong(Object value) {
    return texts(value).anyMatch(text -> text.length() > LONGEST);
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().flatMap(Answers::texts);
    }
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }

  /** No calendar and no database has to know the days of other ages. */
  private static boolean isNoDay(Object value) {
    try {
      var year = LocalDate.parse((String) value).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR;
    } catch (DateTimeParseException notAtAll) {
      return false;
    }
  }

  private static Map<String, Object> days(Map<String, Object> kept, Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.getType() == LocalDate.class)
        .map(RecordComponent::getName)
        .filter(key -> kept.get(key) instanceof String)
        .collect(Collectors.toMap(Function.identity(), kept::get));
  }

  /** Drops the blanks around a text; an empty one is null. */
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

  private static List<Reason> reasons(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(
            violation ->
                Reason.of(
                    violation.getPropertyPath().iterator().next().getName(),
                    SENTENCE,
                    violation.getMessage()))
        .toList();
  }

  private static Stream<Reason> silent(
      Map<String, Object> kept, Class<? extends Record> type, String subject) {
    return TaskEvidence.components(type).stream()
        .flatMap(
            component ->
                Substance.against(
                    component.getName(),
                    Objects.toString(kept.get(component.getName()), null),
                    subject,
                    component.getAnnotation(Substantial.class).orFile())
                    .stream());
  }
}
