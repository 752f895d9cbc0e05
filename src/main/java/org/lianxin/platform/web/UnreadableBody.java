package org.lianxin.platform.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Tells a program which field of its JSON can't be read and what may stand there. What did stand
 * there is not repeated: it may be a voter's.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBody {

  private final Answer answer;
  private final MessageSource messages;

  UnreadableBody(Answer answer, MessageSource messages) {
    this.answer = answer;
    this.messages = messages;
  }

  @ExceptionHandler
  ModelAndView on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    if (unreadable.getCause() instanceof BodyLimit.TooLarge) {
      return answer.to(request, HttpStatus.PAYLOAD_TOO_LARGE, List.of());
    }
    var reason = reason(unreadable.getCause(), RequestContextUtils.getLocale(request));
    return answer.to(request, HttpStatus.BAD_REQUEST, List.of(reason));
  }

  private Answer.Reason reason(Throwable cause, Locale locale) {
    if (cause instanceof PropertyBindingException unknown) {
      var field = field(unknown);
      var known = list(unknown.getKnownPropertyIds());
      return reason(field, locale, "unknown-field", field, known);
    }
    if (cause instanceof JsonMappingException mapping && !field(mapping).isEmpty()) {
      return misread(mapping, locale);
    }
    return cause instanceof JsonProcessingException broken && broken.getLocation() != null
        ? reason(
            "",
            locale,
            "no-json",
            String.valueOf(broken.getLocation().getLineNr()),
            String.valueOf(broken.getLocation().getColumnNr()))
        : reason("", locale, "no-body");
  }

  private Answer.Reason misread(JsonMappingException mapping, Locale locale) {
    var field = field(mapping);
    var type = mapping instanceof InvalidFormatException wrong ? wrong.getTargetType() : null;
    if (type != null && type.isEnum()) {
      return reason(field, locale, "no-option", field, list(List.of(type.getEnumConstants())));
    }
    return reason(field, locale, type == LocalDate.class ? "no-day" : "wrong-type", field);
  }

  private Answer.Reason reason(String field, Locale locale, String what, Object... values) {
    return new Answer.Reason(
        field, messages.getMessage("platform.problem." + what, values, locale));
  }

  private static String field(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(name -> name != null)
        .collect(joining("."));
  }

  private static String list(Collection<?> names) {
    return names.stream().map(String::valueOf).collect(joining(", "));
  }
}
