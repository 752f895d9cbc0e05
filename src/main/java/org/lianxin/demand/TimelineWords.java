package org.lianxin.demand;

import java.util.Locale;
import org.lianxin.demand.CaseTimeline.Entry;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says an entry of a timeline in the reader's language. A constant among its values is kept by the
 * key of its label behind an {@code @}, and said in that language too.
 */
@Component
public class TimelineWords {

  private static final String LABEL = "@";

  private final MessageSource messages;

  TimelineWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A value as it is kept: a text that begins as a label does gets the sign twice. */
  static String kept(Object value) {
    if (value instanceof Enum<?> constant) {
      return LABEL + Label.code(constant);
    }
    var text = String.valueOf(value);
    return text.startsWith(LABEL) ? LABEL + text : text;
  }

  /** The sentence of an entry. */
  public String say(Entry entry, Locale language) {
    var values = entry.values().stream().map(value -> said(value, language)).toArray();
    return messages.getMessage(entry.code(), values, language);
  }

  private String said(String value, Locale language) {
    if (!value.startsWith(LABEL)) {
      return value;
    }
    var rest = value.substring(LABEL.length());
    return rest.startsWith(LABEL) ? rest : messages.getMessage(rest, null, language);
  }
}
