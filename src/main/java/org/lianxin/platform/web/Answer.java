package org.lianxin.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/**
 * An error's answer: a page for whoever reads pages, {@code application/problem+json} (RFC 9457)
 * for {@code /api} and other programs. Both say what happened, what to do next and the request's
 * number, and nothing of the inside. A problem's type leads to its description in the document of
 * the API.
 */
@Component
class Answer {

  private static final String PAGE = "platform/error";

  private final MessageSource messages;

  Answer(MessageSource messages) {
    this.messages = messages;
  }

  /** What the request failed on: a field or nothing, and a sentence. */
  record Reason(String field, String message) {}

  /** Whose words an answer is in. */
  private enum Reader {
    PERSON("error", "advice"),
    PROGRAM("problem", "detail");

    private final String kind;
    private final String advice;

    Reader(String kind, String advice) {
      this.kind = kind;
      this.advice = advice;
    }

    private String title(Object status) {
      return "platform.%s.%s.title".formatted(kind, status);
    }

    private String advice(Object status) {
      return "platform.%s.%s.%s".formatted(kind, status, advice);
    }
  }

  /** The answer with the status's own title and advice, and the reasons when there are any. */
  ModelAndView to(HttpServletRequest request, HttpStatus status, List<Reason> reasons) {
    var locale = RequestContextUtils.getLocale(request);
    var isApi = path(request).startsWith(api(request));
    var reader = isApi ? Reader.PROGRAM : Reader.PERSON;
    var kind = described(status, reader, locale);
    Object said = !isApi && isOutdated(request) ? "outdated" : kind.value();
    var title = messages.getMessage(reader.title(said), null, locale);
    var advice = messages.getMessage(reader.advice(said), null, locale);
    var number = RequestNumber.of(request);
    if (!isApi && readsPages(request)) {
      return new ModelAndView(
          PAGE,
          Map.of("title", title, "advice", advice, "reasons", reasons, "number", number),
          status);
    }
    var problem = ProblemDetail.forStatusAndDetail(status, advice);
    if (isApi) {
      problem.setType(type(request, kind));
    }
    problem.setTitle(title);
    problem.setProperty("errors", reasons);
    problem.setProperty("number", number);
    return json(problem, status);
  }

  /** Refused not for who asks, but because the page is of a session that is over. */
  private static boolean isOutdated(HttpServletRequest request) {
    return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
  }

  /** The status itself, or the general one of its kind when it has no words of its own. */
  private HttpStatus described(HttpStatus status, Reader reader, Locale locale) {
    if (messages.getMessage(reader.title(status.value()), null, null, locale) != null) {
      return status;
    }
    return status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /** {@code …/openapi.yaml#/components/responses/NotFound}. */
  private static URI type(HttpServletRequest request, HttpStatus status) {
    var name =
        Stream.of(status.name().toLowerCase(Locale.ROOT).split("_"))
            .map(StringUtils::capitalize)
            .collect(Collectors.joining());
    return URI.create(
        request.getContextPath() + ApiDocument.PATH + "#/components/responses/" + name);
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
    return accepted(request).stream()
        .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
  }

  /** Where the programs' addresses begin. */
  static String api(HttpServletRequest request) {
    return request.getContextPath() + "/api/";
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
