package org.lianxin.signin;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lianxin.directory.DirectoryHistory.Change;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a change did to a row of the directory, in the reader's words. */
@Component
class ChangeWords {

  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");

  /** The closed lists of the directory's cells. */
  private static final List<String> LISTS =
      List.of("role", "body-kind", "station-kind", "level", "public-field");

  private final ObjectMapper json;
  private final MessageSource messages;

  ChangeWords(ObjectMapper json, MessageSource messages) {
    this.json = json;
    this.messages = messages;
  }

  /**
   * A change as the list shows it.
   *
   * @param of the change
   * @param title which row
   * @param before the cells that the row had, those that are others now if it goes on; or null
   * @param after the same afterwards
   */
  record Said(Change of, String title, String before, String after) {}

  Said said(Change change, Locale language) {
    var before = read(change.before());
    var after = read(change.after());
    return new Said(
        change,
        Stream.of(change.title().split("\\|"))
            .map(part -> word(part, language))
            .collect(joining(" · ")),
        cells(change.sheet(), before, after, language),
        cells(change.sheet(), after, before, language));
  }

  private JsonNode read(String row) {
    try {
      return row == null ? null : json.readTree(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String cells(String sheet, JsonNode shown, JsonNode other, Locale language) {
    if (shown == null) {
      return null;
    }
    var fields = new LinkedHashSet<String>();
    shown.fieldNames().forEachRemaining(fields::add);
    return fields.stream()
        .filter(field -> other == null || !Objects.equals(shown.get(field), other.get(field)))
        .filter(field -> other != null || !cell(shown.get(field), language).isEmpty())
        .map(
            field ->
                messages.getMessage(
                    "signin.week.cell",
                    new Object[] {
                      messages.getMessage(
                          "directory.column." + sheet + "." + field, null, field, language),
                      cell(shown.get(field), language)
                    },
                    language))
        .collect(joining("\n"));
  }

  private String cell(JsonNode value, Locale language) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(one -> cell(one, language))
          .collect(joining("、"));
    }
    return value.isNull()
        ? ""
        : value.isBoolean()
            ? messages.getMessage("signin.week.cell." + value.asText(), null, language)
            : word(value.asText(), language);
  }

  private String word(String text, Locale language) {
    return CONSTANT.matcher(text).matches()
        ? LISTS.stream()
            .map(
                list -> messages.getMessage("directory." + list + "." + text, null, null, language))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(text)
        : text;
  }
}
