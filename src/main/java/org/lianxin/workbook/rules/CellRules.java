package org.lianxin.workbook.rules;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.lianxin.workbook.Dated;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.rules.Findings.Place;

/**
 * Each cell for itself, by the constraints on the rows' components; and that no period runs back.
 */
final class CellRules {

  private final Validator validator;

  CellRules(Validator validator) {
    this.validator = validator;
  }

  void check(DirectoryContent content, Findings findings) {
    for (var sheet : Sheet.values()) {
      var rows = content.rows(sheet);
      for (int i = 0; i < rows.size(); i++) {
        if (findings.isFull()) {
          return;
        }
        check(rows.get(i), findings.at(sheet, i));
      }
    }
  }

  private void check(DirectoryRow row, Place place) {
    validator.validate(row).forEach(violation -> report(violation, place));
    if (row instanceof Dated period
        && period.from() != null
        && period.to() != null
        && period.to().isBefore(period.from())) {
      place.error("to", "directory.period.reversed", period.from().toString());
    }
  }

  private static void report(ConstraintViolation<?> violation, Place place) {
    var column = violation.getPropertyPath().iterator().next().getName();
    var constraint = violation.getConstraintDescriptor();
    var type = constraint.getAnnotation().annotationType();
    if (type == NotBlank.class || type == NotNull.class || type == NotEmpty.class) {
      place.error(column, "directory.cell.missing");
    } else if (type == Size.class) {
      var max = constraint.getAttributes().get("max");
      var isList = violation.getInvalidValue() instanceof Collection<?>;
      place.error(column, isList ? "directory.cell.many" : "directory.cell.long", max);
    } else if (type == Positive.class) {
      place.error(column, "directory.cell.positive", violation.getInvalidValue());
    } else {
      place.error(column, violation.getMessageTemplate(), violation.getInvalidValue());
    }
  }
}
