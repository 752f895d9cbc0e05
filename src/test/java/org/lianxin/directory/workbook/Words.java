package org.lianxin.directory.workbook;

import org.lianxin.shared.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the sheets without the application, and what tests ask of refusals. */
final class Words {

  private Words() {}

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/directory", "messages/directory-sheets");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  static Labels labels() {
    return new Labels(messages());
  }

  static Refusal.Reason reason(Throwable refusal) {
    return ((Refusal) refusal).reasons().get(0);
  }
}
