package org.lianxin.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Only how Spring looks changes, never what it finds. */
class QuickInjectionTest {

  private interface Tea {}

  private record Green() implements Tea {}

  private record Black() implements Tea {}

  private record Cup(Tea drink) {}

  private record BlackCup(@Qualifier("black") Tea drink) {}

  private final AtomicBoolean remembered = new AtomicBoolean();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext() {
        @Override
        protected void onRefresh() { // where the web server is made, and with it most beans
          remembered.set(getDefaultListableBeanFactory().isConfigurationFrozen());
        }
      };

  QuickInjectionTest() {
    context.registerBean(QuickInjection.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void takesTheOnlyBeanOfTheTypeWhateverItsName() {
    context.registerBean("black", Black.class);
    assertThat(injected(Cup.class).drink()).isEqualTo(new Black());
  }

  @Test
  void leavesAloneABeanOfAnotherTypeThatBearsTheTypesName() {
    context.registerBean("tea", String.class, () -> "tea");
    context.registerBean("black", Black.class);
    assertThat(injected(Cup.class).drink()).isEqualTo(new Black());
  }

  @Test
  void obeysAQualifier() {
    context.registerBean("tea", Green.class);
    context.registerBean("black", Black.class);
    assertThat(injected(BlackCup.class).drink()).isEqualTo(new Black());
  }

  @Test
  void obeysAPrimaryBean() {
    context.registerBean("tea", Green.class);
    context.registerBean("black", Black.class, bean -> bean.setPrimary(true));
    assertThat(injected(Cup.class).drink()).isEqualTo(new Black());
  }

  @Test
  void refusesOneOfTwoBeansAlthoughItBearsTheTypesName() {
    context.registerBean("tea", Green.class);
    context.registerBean("black", Black.class);
    assertThatThrownBy(() -> injected(Cup.class))
        .hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class);
  }

  @Test
  void remembersTypesBeforeTheWebServerIsMade() {
    context.refresh();
    assertThat(remembered).isTrue();
  }

  private <T> T injected(Class<T> type) {
    context.registerBean(type);
    context.refresh();
    return context.getBean(type);
  }
}
