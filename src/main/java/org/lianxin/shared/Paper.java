package org.lianxin.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A paper to be printed: which template, and what stands in its places. A line of the template
 * whose place has no value is left out, and one whose place has several is repeated for each.
 *
 * @param template the template's name, e.g. {@code reply-letter}
 * @param values the values by the place's name, in their order
 * @param tables the tables by the name of the place in whose line's stead each comes
 * @param pictures the pictures by the place's name; none in a header or footer
 */
public record Paper(
    String template,
    Map<String, List<String>> values,
    Map<String, PaperGrid> tables,
    Map<String, PaperPicture> pictures) {

  /** Copies the values. */
  public Paper {
    values = Map.copyOf(values);
    tables = Map.copyOf(tables);
    pictures = Map.copyOf(pictures);
  }

  /** Begins a paper. */
  public static Writer on(String template) {
    return new Writer(template);
  }

  /**
   * The values of a place.
   *
   * @throws IllegalArgumentException when the paper knows no such place
   */
  public List<String> at(String place) {
    var found = values.get(place);
    if (found == null) {
      throw new IllegalArgumentException(
          "The template %s has a place named %s: name it one of %s."
              .formatted(template, place, values.keySet().stream().sorted().toList()));
    }
    return found;
  }

  /** The same paper with this in a place; an empty text is no value. */
  public Paper filled(String place, String text) {
    var all = new LinkedHashMap<>(values);
    all.put(place, text.isEmpty() ? List.of() : List.of(text));
    return new Paper(template, all, tables, pictures);
  }

  /** Gathers what stands on a paper. */
  public static final class Writer {

    private final String template;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, PaperGrid> tables = new LinkedHashMap<>();
    private final Map<String, PaperPicture> pictures = new LinkedHashMap<>();

    private Writer(String template) {
      this.template = template;
    }

    /** A place of one line; an empty text is no value. */
    public Writer with(String place, String text) {
      return with(place, text.isEmpty() ? List.of() : List.of(text));
    }

    /** The same, if there is one. */
    public Writer with(String place, Optional<String> text) {
      return with(place, text.orElse(""));
    }

    /** A place of several lines. */
    public Writer with(String place, List<String> lines) {
      values.put(place, List.copyOf(lines));
      return this;
    }

    /** A place for a table. */
    public Writer with(String place, PaperGrid table) {
      tables.put(place, table);
      return this;
    }

    /** A place for a picture; an empty one is no value, so that its line goes. */
    public Writer with(String place, PaperPicture picture) {
      values.put(place, picture.isEmpty() ? List.of() : List.of(""));
      pictures.put(place, picture);
      return this;
    }

    /** A place for a text of several paragraphs; empty lines are left out. */
    public Writer withText(String place, String text) {
      var lines = new ArrayList<String>();
      text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
      return with(place, lines);
    }

    /** The paper. */
    public Paper paper() {
      return new Paper(template, values, tables, pictures);
    }
  }
}
