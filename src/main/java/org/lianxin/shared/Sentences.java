package org.lianxin.shared;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's language why something was refused. */
@Component
public class Sentences {

  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /** All that was refused, in its order. */
  public List<String> of(Refusal refusal, Locale language) {
    return refusal.reasons().stream().map(reason -> of(reason, language)).toList();
  }

  /** One reason. */
  public String of(Reason reason, Locale language) {
    return messages.getMessage(reason.code(), reason.values().toArray(), language);
  }

  /** The sentences of each field; those on the whole under the empty name. */
  public Map<String, List<String>> byField(Refusal refusal, Locale language) {
    return refusal.reasons().stream()
        .collect(groupingBy(Reason::field, mapping(reason -> of(reason, language), toList())));
  }

  /**
   * Does a step and shows what comes after it; when it is refused, what was asked again, with the
   * sentences of each field.
   *
   * @param step does it and says what is shown then
   * @param again shows once more what was asked
   */
  public ModelAndView orAgain(
      Supplier<ModelAndView> step, Function<Map<String, List<String>>, ModelAndView> again) {
    try {
      return step.get();
    } catch (Refusal refusal) {
      var page = again.apply(byField(refusal, LocaleContextHolder.getLocale()));
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  /** The first sentence of each field; that on the whole under the empty name. */
  public Map<String, String> firstByField(Refusal refusal, Locale language) {
    return refusal.reasons().stream()
        .collect(
            toMap(
                Reason::field,
                reason -> of(reason, language),
                (first, second) -> first,
                TreeMap::new));
  }
}
