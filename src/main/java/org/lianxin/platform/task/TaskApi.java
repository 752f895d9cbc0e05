package org.lianxin.platform.task;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.Drafts.Begun;
import org.lianxin.shared.Drafts.Kept;
import org.lianxin.shared.Form;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.TaskUnavailable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The calls of Tasklist that concern one task, led to the {@link TaskDesk}: its facts, its draft,
 * its completion, claiming and releasing. Everything else goes on to the engine's API, which may
 * only read.
 */
@Component
class TaskApi extends OncePerRequestFilter {

  private static final Pattern PATH =
      Pattern.compile(
          ".*/engine/[^/]+/task/(?<task>[^/]+)/(?<call>form-variables|submit-form|claim|unclaim|draft)");

  /** Tells our script which task a form is of, and which draft is in it: see drafts.js. */
  private static final String DRAFT = "lianxinDraft";

  /** What Tasklist posts: each field with its value; the types that it adds are ignored. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Submission(Map<String, Field> variables) {}

  private record Field(Object value, String type, Map<String, Object> valueInfo) {}

  private record Shown(Object value, String type, Map<String, Object> valueInfo) {}

  private record Sentence(String field, String message) {}

  private record Problem(String type, String message, List<Sentence> reasons) {}

  private final TaskDesk desk;
  private final ObjectMapper json;
  private final MessageSource messages;
  private final LocaleResolver locales;
  private final ModelWords words;

  TaskApi(
      TaskDesk desk,
      ObjectMapper json,
      MessageSource messages,
      LocaleResolver locales,
      ModelWords words) {
    this.desk = desk;
    this.json = json;
    this.messages = messages;
    this.locales = locales;
    this.words = words;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = PATH.matcher(request.getRequestURI());
    if (!path.matches()) {
      chain.doFilter(request, response);
      return;
    }
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    try {
      answerOrRefuse(request, response, path.group("task"), path.group("call"));
    } catch (TaskUnavailable e) {
      write(response, status(e.why()), new Problem("TaskUnavailable", text(e.code()), List.of()));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static HttpStatus status(TaskUnavailable.Why why) {
    return switch (why) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case NOT_YOURS -> HttpStatus.FORBIDDEN;
      case NOT_CLAIMED, TAKEN -> HttpStatus.CONFLICT;
    };
  }

  /** What was refused may be refused because the task has just gone. */
  private void answerOrRefuse(
      HttpServletRequest request, HttpServletResponse response, String task, String call)
      throws IOException {
    try {
      answer(request, response, task, call);
    } catch (Refusal e) {
      var form = desk.form(task, request.getUserPrincipal().getName());
      write(response, HttpStatus.BAD_REQUEST, problem(e, form));
    }
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, String task, String call)
      throws IOException {
    var reader = request.getUserPrincipal().getName();
    switch (request.getMethod() + " " + call) {
      case "GET form-variables" -> {
        var opened = desk.open(task, reader);
        var shown = shown(opened.values());
        shown.put(DRAFT, new Shown(draft(task, opened.draft()), "String", Map.of()));
        write(response, HttpStatus.OK, shown);
      }
      case "PUT draft" -> keep(request, response, task, reader);
      case "DELETE draft" -> {
        desk.giveUp(task, reader);
        response.setStatus(HttpStatus.NO_CONTENT.value());
      }
      case "POST submit-form" -> {
        desk.complete(task, reader, sent(request));
        response.setStatus(HttpStatus.NO_CONTENT.value());
      }
      case "POST claim" -> {
        desk.claim(task, reader);
        response.setStatus(HttpStatus.NO_CONTENT.value());
      }
      case "POST unclaim" -> {
        desk.release(task, reader);
        response.setStatus(HttpStatus.NO_CONTENT.value());
      }
      default -> response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
    }
  }

  private static String draft(String task, Optional<Drafts.Draft> draft) {
    return draft
        .map(begun -> "%s %d %s".formatted(task, begun.version(), begun.savedAt()))
        .orElse(task);
  }

  private void keep(
      HttpServletRequest request, HttpServletResponse response, String task, String reader)
      throws IOException {
    try {
      var begun = read(request, Begun.class);
      if (begun.answers() == null) {
        throw unreadable();
      }
      var kept = desk.keep(task, reader, begun.seen(), begun.answers());
      write(response, HttpStatus.OK, Kept.of(kept));
    } catch (Drafts.Overtaken e) {
      write(response, HttpStatus.PRECONDITION_FAILED, Kept.of(e.newer()));
    }
  }

  private Map<String, Object> sent(HttpServletRequest request) throws IOException {
    var sent = new LinkedHashMap<String, Object>();
    var variables = read(request, Submission.class).variables();
    if (variables != null) {
      variables.forEach((key, field) -> sent.put(key, value(field)));
    }
    return sent;
  }

  private <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    try {
      var sent = json.readValue(request.getInputStream(), type);
      if (sent != null) {
        return sent;
      }
    } catch (JsonProcessingException | CharConversionException unreadable) {
      // as nothing at all
    }
    throw unreadable();
  }

  private static Refusal unreadable() {
    return Refusal.of("", "platform.task.unreadable");
  }

  private Object value(Field field) {
    if (field == null) {
      return null;
    }
    if (!"Json".equals(field.type()) || !(field.value() instanceof String text)) {
      return field.value();
    }
    try {
      return json.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
  }

  private Map<String, Shown> shown(Map<String, Object> facts) throws JsonProcessingException {
    var shown = new LinkedHashMap<String, Shown>();
    for (var fact : facts.entrySet()) {
      var value = fact.getValue();
      shown.put(
          fact.getKey(),
          value instanceof Collection<?> || value instanceof Map<?, ?>
              ? new Shown(json.writeValueAsString(value), "Json", Map.of())
              : new Shown(value, type(value), Map.of()));
    }
    return shown;
  }

  private static String type(Object value) {
    return value instanceof Boolean || value instanceof Integer || value instanceof Long
        ? value.getClass().getSimpleName()
        : value == null ? "Null" : "String";
  }

  private Problem problem(Refusal refusal, Form form) {
    var sentences =
        refusal.reasons().stream()
            .map(
                reason ->
                    new Sentence(reason.field(), text(reason.code(), reason.values().toArray())))
            .toList();
    var all =
        sentences.stream()
            .map(sentence -> withLabel(sentence, form))
            .collect(Collectors.joining("\n"));
    return new Problem("Refusal", all, sentences);
  }

  /** At the field its sentence stands alone; above the form it says which field it means. */
  private String withLabel(Sentence sentence, Form form) {
    return form.labels().containsKey(sentence.field())
        ? text("platform.task.at-field", label(form, sentence.field()), sentence.message())
        : sentence.message();
  }

  private String label(Form form, String key) {
    return words.in(LocaleContextHolder.getLocale(), form.label(key));
  }

  private String text(String code, Object... values) {
    return messages.getMessage(code, values, LocaleContextHolder.getLocale());
  }

  private void write(HttpServletResponse response, HttpStatus status, Object body)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), body);
  }
}
