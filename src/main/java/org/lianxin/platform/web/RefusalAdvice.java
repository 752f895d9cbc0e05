package org.lianxin.platform.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Turns a controller's "no" into an answer, as a page or as JSON: a rule's refusal is 422 with its
 * sentences, an answer that can't be read 400 with the fields, what contradicts or met another's
 * change 409.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  private final Answer answer;
  private final MessageSource messages;

  RefusalAdvice(Answer answer, MessageSource messages) {
    this.answer = answer;
    this.messages = messages;
  }

  @ExceptionHandler
  ModelAndView on(Refusal refusal, HttpServletRequest request) {
    var locale = RequestContextUtils.getLocale(request);
    var reasons = refusal.reasons().stream().map(reason -> told(reason, locale)).toList();
    return answer.to(request, HttpStatus.UNPROCESSABLE_ENTITY, reasons);
  }

  @ExceptionHandler
  ModelAndView on(Conflict conflict, HttpServletRequest request) {
    var locale = RequestContextUtils.getLocale(request);
    return answer.to(request, HttpStatus.CONFLICT, List.of(told(conflict.reason(), locale)));
  }

  private Answer.Reason told(Refusal.Reason reason, Locale locale) {
    return new Answer.Reason(
        reason.field(), messages.getMessage(reason.code(), reason.values().toArray(), locale));
  }

  @ExceptionHandler
  ModelAndView on(BindException unreadable, HttpServletRequest request) {
    var locale = RequestContextUtils.getLocale(request);
    var reasons =
        unreadable.getFieldErrors().stream()
            .map(error -> new Answer.Reason(error.getField(), sentence(error, locale)))
            .toList();
    return answer.to(request, HttpStatus.BAD_REQUEST, reasons);
  }

  @ExceptionHandler
  ModelAndView on(ConcurrencyFailureException conflict, HttpServletRequest request) {
    return answer.to(request, HttpStatus.CONFLICT, List.of());
  }

  /** The rule's own sentence; what can't be converted names its field, not our types. */
  private String sentence(FieldError error, Locale locale) {
    if (!error.isBindingFailure()) {
      return messages.getMessage(error, locale);
    }
    var field = error.getField();
    return options(error)
        .map(all -> messages.getMessage("platform.problem.no-option", args(field, all), locale))
        .orElseGet(() -> messages.getMessage("platform.error.unreadable", args(field), locale));
  }

  /** What may stand in a field of few values. */
  private static Optional<String> options(FieldError error) {
    return Optional.of(error)
        .filter(wrong -> wrong.contains(TypeMismatchException.class))
        .map(wrong -> wrong.unwrap(TypeMismatchException.class).getRequiredType())
        .filter(Class::isEnum)
        .map(
            type -> Stream.of(type.getEnumConstants()).map(String::valueOf).collect(joining(", ")));
  }

  private static Object[] args(String... values) {
    return values;
  }
}
