package org.lianxin.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why something was refused. */
@Component
class Sentences {

  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  List<String> of(Refusal refusal, Locale language) {
    return refusal.reasons().stream().map(reason -> say(reason, language)).toList();
  }

  Map<String, List<String>> byField(Refusal refusal, Locale language) {
    return refusal.reasons().stream()
        .collect(groupingBy(Reason::field, mapping(reason -> say(reason, language), toList())));
  }

  private String say(Reason reason, Locale language) {
    return messages.getMessage(reason.code(), reason.values().toArray(), language);
  }
}
