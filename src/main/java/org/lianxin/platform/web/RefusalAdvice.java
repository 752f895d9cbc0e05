package org.lianxin.platform.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.platform.log.ClientGone;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.NotStored;
import org.lianxin.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Turns a controller's "no" into an answer, as a page or as JSON: a rule's refusal is 422 with its
 * sentences, an answer that can't be read 400 with the fields, what contradicts or met another's
 * change 409, what found no room 507.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

  /** What the operating system says of it (ENOSPC), and Java passes on in no other way. */
  private static final String DISK_FULL = "No space left on device";

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

  @ExceptionHandler
  ModelAndView on(NotStored failure, HttpServletRequest request) {
    LOG.error("Nothing was stored of {} {}", request.getMethod(), request.getRequestURI(), failure);
    return answer.to(request, HttpStatus.INSUFFICIENT_STORAGE, List.of());
  }

  /**
   * A file that finds no room on the disk on its way in is ours, a body that is no form with a file
   * the caller's; one that is too large has its own answer.
   */
  @ExceptionHandler
  ModelAndView on(MultipartException unread, HttpServletRequest request) {
    if (String.valueOf(NestedExceptionUtils.getMostSpecificCause(unread).getMessage())
        .contains(DISK_FULL)) {
      return on(new NotStored(unread), request);
    }
    if (unread instanceof MaxUploadSizeExceededException || ClientGone.isBehind(unread)) {
      throw unread;
    }
    return answer.to(request, HttpStatus.BAD_REQUEST, List.of());
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
