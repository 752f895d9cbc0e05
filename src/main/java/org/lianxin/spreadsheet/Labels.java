package org.lianxin.spreadsheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the sheets: written in the reader's language, understood in each. */
@Component
public final class Labels {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final Pattern ADDED = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]|[*※★:\\s\\p{Cf}]");

  private final MessageSource messages;

  /** The words of these messages. */
  public Labels(MessageSource messages) {
    this.messages = messages;
  }

  /** The words for a key in one language. */
  public String in(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }

  /** The word for a constant. */
  public String in(Locale language, Enum<?> constant) {
    return in(language, Label.code(constant));
  }

  /** Whether these are the words for the key in any language. */
  public boolean isFor(String key, String words) {
    return LANGUAGES.stream().anyMatch(language -> in(language, key).equalsIgnoreCase(words));
  }

  /**
   * Whether these words over a column mean the key's in any language: as they are, or without the
   * marks, notes in brackets and blanks that people add to a heading.
   */
  public boolean isHeading(String key, String words) {
    return isFor(key, words)
        || LANGUAGES.stream()
            .anyMatch(language -> bare(in(language, key)).equalsIgnoreCase(bare(words)));
  }

  private static String bare(String heading) {
    return ADDED.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether the words, or the name in the manner of the code, mean the constant. */
  public boolean isFor(Enum<?> constant, String words) {
    return constant.name().equalsIgnoreCase(words.replace('-', '_'))
        || isFor(Label.code(constant), words);
  }
}
