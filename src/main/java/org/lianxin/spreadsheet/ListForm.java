package org.lianxin.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several values in one cell, between marks of enumeration: 甲、乙. */
record ListForm<T>(CellForm<T> one) implements CellForm<List<T>> {

  private static final Pattern MARK = Pattern.compile("[、,\uff0c;\uff1b\\n]");

  @Override
  public List<T> read(Object cell) {
    if (!(cell instanceof String text)) {
      return List.of(one.of(cell));
    }
    return Arrays.stream(MARK.split(text))
        .map(RawSheet::text)
        .filter(Objects::nonNull)
        .map(one::of)
        .toList();
  }

  @Override
  public Object write(List<T> values, Locale language) {
    return values.isEmpty()
        ? null
        : values.stream()
            .map(value -> one.write(value, language).toString())
            .collect(Collectors.joining("、"));
  }

  @Override
  public List<String> choices(Locale language) {
    return one.choices(language);
  }
}
