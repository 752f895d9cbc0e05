package org.lianxin.checkup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says a fault or a reading in the reader's language. */
@Component
class FaultWords {

  private final MessageSource messages;

  FaultWords(MessageSource messages) {
    this.messages = messages;
  }

  /** What is wrong. */
  String sentence(Fault fault, Locale language) {
    return sentence("checkup.fault." + fault.check(), fault.values(), language);
  }

  /** How a part does. */
  String condition(PartState reading, Locale language) {
    return sentence(
        "checkup.state.%s.%s".formatted(reading.part(), reading.kind()),
        reading.values().stream().map(String::valueOf).toList(),
        language);
  }

  private String sentence(String code, List<?> values, Locale language) {
    return messages.getMessage(
        code, values.stream().map(value -> word(value, language)).toArray(), language);
  }

  /** How faults of this check are cured. */
  String cure(Check check, Locale language) {
    return messages.getMessage("checkup.cure." + check, null, language);
  }

  private Object word(Object value, Locale language) {
    if (value instanceof List<?> several) {
      return several.stream()
          .map(one -> String.valueOf(word(one, language)))
          .collect(joining(messages.getMessage("checkup.and", null, language)));
    }
    return Label.orValue(value) instanceof MessageSourceResolvable label
        ? messages.getMessage(label, language)
        : value;
  }
}
