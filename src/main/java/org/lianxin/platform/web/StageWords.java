package org.lianxin.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.StageNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * All messages, and before them the words of the five steps where the place chose these names (rule
 * stage-names): so every screen, list and file says the same, and none has to ask.
 */
@Component(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
class StageWords extends ResourceBundleMessageSource {

  private static final String FIVE_STEPS = "stages/five-steps";

  private final Set<String> codes = ResourceBundle.getBundle(FIVE_STEPS, Locale.ROOT).keySet();
  private final ObjectProvider<PolicyChoices> choices;

  /** Made before all else, so the choice is asked for when the first word is. */
  StageWords(Environment settings, ObjectProvider<PolicyChoices> choices) {
    this.choices = choices;
    setBasename(FIVE_STEPS);
    setDefaultEncoding(UTF_8.name());
    setFallbackToSystemLocale(false);
    setParentMessageSource(messages(settings));
  }

  private static ResourceBundleMessageSource messages(Environment settings) {
    var named = Binder.get(settings).bind("spring.messages", MessageSourceProperties.class).get();
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(named.getBasename().toArray(String[]::new));
    messages.setDefaultEncoding(UTF_8.name());
    messages.setFallbackToSystemLocale(named.isFallbackToSystemLocale());
    return messages;
  }

  @Override
  protected String resolveCodeWithoutArguments(String code, Locale language) {
    return isChosen(code) ? super.resolveCodeWithoutArguments(code, language) : null;
  }

  @Override
  protected MessageFormat resolveCode(String code, Locale language) {
    return isChosen(code) ? super.resolveCode(code, language) : null;
  }

  private boolean isChosen(String code) {
    return codes.contains(code) && choices.getObject().stageNames() == StageNames.FIVE_STEPS;
  }
}
