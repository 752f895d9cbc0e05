package org.lianxin.spreadsheet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.RawSheet.Unusable;

/**
 * How the values of one type stand in a cell.
 *
 * @param <T> the type of the record's component
 */
interface CellForm<T> {

  /** The value of a cell that is not blank; throws a {@link Refusal} that names the cure. */
  T read(Object cell);

  /** The cell of a value: text, {@code Integer}, {@code LocalDate}, or null where it is blank. */
  Object write(T value, Locale language);

  /** The words to choose from; empty when any value may stand here. */
  default List<String> choices(Locale language) {
    return List.of();
  }

  /** The value of a cell whatever it holds; null for a blank one. */
  default T of(Object cell) {
    if (cell instanceof Unusable unusable) {
      throw Refusal.of("", "spreadsheet.reading." + unusable.name().toLowerCase(Locale.ROOT));
    }
    return cell == null ? null : read(cell);
  }

  /** The form of a component's type. */
  static CellForm<?> of(Type type, Labels labels) {
    if (type == String.class) {
      return new TextForm();
    }
    if (type == Integer.class) {
      return new NumberForm();
    }
    if (type == Boolean.class) {
      return new YesNoForm(labels);
    }
    if (type == LocalDate.class) {
      return new DateForm();
    }
    if (type instanceof Class<?> choice && choice.isEnum()) {
      return ChoiceForm.of(choice, labels);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListForm<>(of(list.getActualTypeArguments()[0], labels));
    }
    throw new IllegalArgumentException("no form for " + type);
  }
}
