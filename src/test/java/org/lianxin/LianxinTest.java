package org.lianxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;

/**
 * The running application with the demo district. One context serves all tests that carry this
 * annotation, so a test adds no properties and no mocked beans of its own. On H2 in memory, or on
 * the MySQL of the environment with {@code -Dlianxin.test.database=mysql}.
 */
@Tag("integration")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles(resolver = LianxinTest.Database.class)
public @interface LianxinTest {

  /** Chooses the database of the run. */
  class Database implements ActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
      return "mysql".equals(System.getProperty("lianxin.test.database"))
          ? new String[] {"demo", "mysql", "test"}
          : new String[] {"demo", "test"};
    }
  }
}
