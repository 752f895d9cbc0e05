package org.lianxin.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.shared.Desk.Opened;
import org.lianxin.shared.Form;
import org.lianxin.shared.ModelWording;
import org.lianxin.shared.Option;
import org.lianxin.shared.ProofOfIdentity;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * A task's form as a page of ours: the same fields, labels, choices and conditions as in Tasklist,
 * from the same file.
 */
@Component
class TaskSheet {

  /** A field whose id ends like this tells several facts, each in a row: see FactList. */
  private static final String ROWS = "Sheet";

  private static final String MANY = "taglist";

  private final ModelWording models;
  private final ObjectMapper json;

  TaskSheet(ModelWording models, ObjectMapper json) {
    this.models = models;
    this.json = json;
  }

  /**
   * Something that the form shows.
   *
   * @param label how it is called; empty where the form gives no label
   */
  record Fact(String key, String label, String text) {}

  /**
   * Something that the form asks, or a group of it.
   *
   * @param key under which the answer is sent; null for a group
   * @param kind how it is asked: the type of form-js, {@code date} or {@code password}
   * @param hint a sentence below the label, or null
   * @param options what can be chosen
   * @param chosen what is chosen or written: texts
   * @param hiddenWhen the condition under which a script hides it, as JSON; null for never
   * @param questions those of a group
   */
  record Question(
      String key,
      String kind,
      String label,
      String hint,
      Form.Validate validate,
      List<Option> options,
      Set<String> chosen,
      String hiddenWhen,
      List<Question> questions) {

    /** What is written. */
    public String value() {
      return chosen.stream().findFirst().orElse("");
    }
  }

  /** What the form shows, in its order; nothing that is empty or hidden. */
  List<Fact> facts(Opened task) {
    var facts = new ArrayList<Fact>();
    for (var field : task.form().fields()) {
      if (field.readonly() && !isHidden(field, task.values())) {
        var text = text(field, task.values().get(field.key()));
        if (text.isBlank()) {
          continue;
        }
        if (field.id().endsWith(ROWS)) {
          facts.addAll(rows(field, text));
        } else {
          facts.add(new Fact(field.key(), in(field.label()), text));
        }
      }
    }
    return facts;
  }

  private String text(Form.Field field, Object value) {
    return field.values().stream()
        .filter(option -> option.value().equals(value))
        .map(option -> in(option.label()))
        .findFirst()
        .orElse(Objects.toString(value, ""));
  }

  /** Lines of a label, a tab and a value; a line without a tab goes on with the value above. */
  private static List<Fact> rows(Form.Field field, String text) {
    var rows = new ArrayList<Fact>();
    for (var line : text.split("\n")) {
      var parts = line.split("\t", 2);
      if (parts.length == 2) {
        rows.add(new Fact(field.key(), parts[0], parts[1]));
      } else if (!rows.isEmpty()) {
        var last = rows.remove(rows.size() - 1);
        rows.add(new Fact(last.key(), last.label(), last.text() + "\n" + line));
      }
    }
    return rows;
  }

  /**
   * What the form asks.
   *
   * @param values the answers so far, and the facts
   */
  List<Question> questions(Opened task, Map<String, ?> values) {
    var asked = asked(task.form());
    return task.form().components().stream()
        .flatMap(field -> question(field, asked, values))
        .toList();
  }

  /** Nothing of what the facts alone hide: it is not asked of this reader, or in this case. */
  private Stream<Question> question(Form.Field field, Set<String> asked, Map<String, ?> values) {
    var isGroup = field.key() == null && !field.components().isEmpty();
    if (!isGroup && !asked.contains(field.key())) {
      return Stream.empty();
    }
    var hidden = hidden(field);
    if (hidden != null) {
      hidden = hidden.over(asked, values);
      if (hidden.keys().findAny().isEmpty() && hidden.holds(Map.of())) {
        return Stream.empty();
      }
    }
    var inner = field.components().stream().flatMap(part -> question(part, asked, values)).toList();
    return Stream.of(
        new Question(
            field.key(),
            isGroup ? "group" : kind(field),
            in(field.label()),
            field.description() == null ? null : in(field.description()),
            field.validate(),
            options(field, values),
            chosen(values.get(field.key())),
            hidden == null ? null : written(hidden),
            inner));
  }

  private static String kind(Form.Field field) {
    return field.key().equals(ProofOfIdentity.FIELD)
        ? "password"
        : field.type().equals("datetime") ? "date" : field.type();
  }

  private List<Option> options(Form.Field field, Map<String, ?> values) {
    if (field.valuesKey() != null && values.get(field.valuesKey()) instanceof Collection<?> given) {
      return given.stream().map(option -> json.convertValue(option, Option.class)).toList();
    }
    return field.values().stream()
        .map(option -> new Option(in(option.label()), option.value()))
        .toList();
  }

  private static Set<String> chosen(Object value) {
    var values =
        value instanceof Collection<?> several ? several : Stream.ofNullable(value).toList();
    return values.stream().map(String::valueOf).collect(Collectors.toSet());
  }

  /**
   * The answers that a page sent, as Tasklist would send them: nothing of a field that its
   * condition hides.
   */
  Map<String, Object> answers(Opened task, MultiValueMap<String, String> sent) {
    var answers = new LinkedHashMap<String, Object>();
    var fields = task.form().fields().stream().filter(field -> !field.readonly()).toList();
    fields.forEach(field -> answers.put(field.key(), answer(field, sent.get(field.key()))));
    var known = new HashMap<String, Object>(task.values());
    known.putAll(answers);
    fields.stream()
        .filter(field -> isHidden(field, known))
        .map(Form.Field::key)
        .forEach(answers::remove);
    return answers;
  }

  private static Object answer(Form.Field field, List<String> sent) {
    if (field.type().equals("checkbox")) {
      return sent != null;
    }
    if (sent == null) {
      return field.type().equals(MANY) ? List.of() : null;
    }
    return field.type().equals(MANY) ? sent : sent.get(0).isBlank() ? null : sent.get(0);
  }

  private static Set<String> asked(Form form) {
    return form.fields().stream()
        .filter(field -> !field.readonly())
        .map(Form.Field::key)
        .collect(Collectors.toSet());
  }

  private static boolean isHidden(Form.Field field, Map<String, ?> values) {
    var hidden = hidden(field);
    return hidden != null && hidden.holds(values);
  }

  private static Condition hidden(Form.Field field) {
    return field.conditional() == null || field.conditional().hide() == null
        ? null
        : Condition.parse(field.conditional().hide());
  }

  private String written(Condition condition) {
    try {
      return json.writeValueAsString(condition);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String in(String chinese) {
    Locale language = LocaleContextHolder.getLocale();
    return chinese == null ? "" : models.in(language, chinese);
  }
}
