package org.lianxin.shared;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * A form as its file says: what it shows and what it asks, in the order of the screen.
 *
 * @param id the form's id
 * @param components its fields and groups of fields
 */
public record Form(String id, List<Field> components) {

  /**
   * A field, or a group of fields, as form-js knows it. What the file leaves out is null, a list
   * empty.
   *
   * @param id the element's id
   * @param key under which its value comes and goes; null for a group
   * @param type such as {@code textarea} or {@code radio}
   * @param label how the screen calls it, in Chinese
   * @param description a hint below the label
   * @param readonly whether it shows rather than asks
   * @param values what can be chosen
   * @param valuesKey the fact that holds what can be chosen
   * @param validate what it asks of an answer
   * @param conditional when it is hidden
   * @param components the fields of a group
   */
  public record Field(
      String id,
      String key,
      String type,
      String label,
      String description,
      boolean readonly,
      List<Option> values,
      String valuesKey,
      Validate validate,
      Conditional conditional,
      List<Field> components) {

    /** Puts empty lists in the place of none. */
    public Field {
      values = Objects.requireNonNullElse(values, List.of());
      components = Objects.requireNonNullElse(components, List.of());
      validate = Objects.requireNonNullElse(validate, new Validate(false, null, null, null));
    }

    /** The field itself, and those of the group. */
    Stream<Field> all() {
      return Stream.concat(Stream.of(this), components.stream().flatMap(Field::all));
    }
  }

  /** What a field asks of an answer before the server does; null asks nothing. */
  public record Validate(boolean required, Integer min, Integer max, Integer maxLength) {}

  /** When a field is hidden: an expression in FEEL that begins with an equals sign. */
  public record Conditional(String hide) {}

  /** Reads the file of a form; what only the form library has to know is passed over. */
  public static Form read(Resource file, ObjectMapper json) {
    try (var in = file.getInputStream()) {
      return json.readerFor(Form.class).without(FAIL_ON_UNKNOWN_PROPERTIES).readValue(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Form cannot be read: " + file, e);
    }
  }

  /** All fields that have a value, those of groups too, in the order of the form. */
  public List<Field> fields() {
    return components.stream().flatMap(Field::all).filter(field -> field.key() != null).toList();
  }

  /** The label of every key, in the order of the form; empty where the form gives it none. */
  public Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    fields()
        .forEach(field -> labels.put(field.key(), Objects.requireNonNullElse(field.label(), "")));
    return labels;
  }

  /** How the screen calls this key; the key itself where the form gives it no label. */
  public String label(String key) {
    var label = labels().getOrDefault(key, "");
    return label.isBlank() ? key : label;
  }
}
