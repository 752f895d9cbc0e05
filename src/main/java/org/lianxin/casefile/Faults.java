package org.lianxin.casefile;

import java.util.Map;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

/** Makes what is wrong with a request itself, before any rule is asked, an answer with 400. */
final class Faults {

  private static final String REQUEST = "request";

  private Faults() {}

  /**
   * One fault.
   *
   * @param field the header, parameter or field it belongs to
   * @param code the sentence's key
   */
  static BindException at(String field, String code, Object... values) {
    var faults = new MapBindingResult(Map.of(), REQUEST);
    faults.addError(new FieldError(REQUEST, field, null, false, new String[] {code}, values, null));
    return new BindException(faults);
  }
}
