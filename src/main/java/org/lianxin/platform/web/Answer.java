package org.lianxin.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/**
 * An error's answer: a page for who reads pages, {@code application/problem+json} (RFC 9457) for
 * {@code /api} and other programs. Both say what happened, what to do next and the request's
 * number, and nothing of the inside.
 */
@Component
class Answer {

  private static final String PAGE = "platform/error";

  private final MessageSource messages;

  Answer(MessageSource messages) {
    this.messages = messages;
  }

  /** What the request failed on: a field or nothing, and a sentence. */
  record Reason(String field, String sentence) {}

  /** The answer with the status's own title and advice, and the reasons when there are any. */
  ModelAndView to(HttpServletRequest request, HttpStatus status, List<Reason> reasons) {
    var locale = RequestContextUtils.getLocale(request);
    var title = text(status, "title", locale);
    var advice = text(status, "advice", locale);
    var number = RequestNumber.of(request);
    if (readsPages(request)) {
      return new ModelAndView(
          PAGE,
          Map.of("title", title, "advice", advice, "reasons", reasons, "number", number),
          status);
    }
    var problem = ProblemDetail.forStatusAndDetail(status, advice);
    problem.setTitle(title);
    problem.setProperty("reasons", reasons);
    problem.setProperty("number", number);
    return json(problem, status);
  }

  private String text(HttpStatus status, String part, Locale locale) {
    var ofKind =
        status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    return messages.getMessage(
        "platform.error.%d.%s".formatted(status.value(), part),
        null,
        messages.getMessage("platform.error.%d.%s".formatted(ofKind.value(), part), null, locale),
        locale);
  }

  private static ModelAndView json(ProblemDetail problem, HttpStatus status) {
    var view = new MappingJackson2JsonView();
    view.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    view.setExtractValueFromSingleKeyModel(true);
    view.setModelKey("problem");
    var answer = new ModelAndView(view, "problem", problem);
    answer.setStatus(status);
    return answer;
  }

  private static boolean readsPages(HttpServletRequest request) {
    return !path(request).startsWith(request.getContextPath() + "/api/")
        && accepted(request).stream()
            .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
  }

  private static String path(HttpServletRequest request) {
    var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed != null ? failed : request.getRequestURI();
  }

  private static List<MediaType> accepted(HttpServletRequest request) {
    try {
      return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
    } catch (InvalidMimeTypeException e) {
      return List.of();
    }
  }
}
