package org.lianxin.shared.spreadsheet;

import java.io.IOException;
import java.util.Map;
import org.lianxin.shared.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the sheets without the application, and what tests ask of refusals. */
public final class Words {

  private Words() {}

  public static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/shared", "messages/directory", "messages/directory-sheets");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  public static Labels labels() {
    return new Labels(messages());
  }

  /** The entries of an archive by name. */
  public static Map<String, byte[]> unzipped(byte[] archive) {
    return Unzipped.of(archive);
  }

  public static byte[] zipped(Map<String, byte[]> entries) throws IOException {
    return Unzipped.zip(entries);
  }

  public static Refusal.Reason reason(Throwable refusal) {
    return ((Refusal) refusal).reasons().get(0);
  }
}
