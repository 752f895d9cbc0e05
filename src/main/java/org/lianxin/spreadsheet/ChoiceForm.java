package org.lianxin.spreadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lianxin.shared.Refusal;

/**
 * One of an enum's constants, by its word in either language or by its code.
 *
 * @param constants what there is to choose from
 */
record ChoiceForm(List<Enum<?>> constants, Labels labels) implements CellForm<Enum<?>> {

  static ChoiceForm of(Class<?> type, Labels labels) {
    return new ChoiceForm(
        Arrays.stream(type.getEnumConstants()).<Enum<?>>map(it -> (Enum<?>) it).toList(), labels);
  }

  @Override
  public Enum<?> read(Object cell) {
    return constants.stream()
        .filter(constant -> labels.isFor(constant, cell.toString()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    "",
                    "spreadsheet.reading.choice",
                    String.join("、", choices(Locale.SIMPLIFIED_CHINESE))));
  }

  @Override
  public Object write(Enum<?> value, Locale language) {
    return labels.in(language, value);
  }

  @Override
  public List<String> choices(Locale language) {
    return constants.stream().map(constant -> labels.in(language, constant)).toList();
  }
}
