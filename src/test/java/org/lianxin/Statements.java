package org.lianxin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the running application sends to its database, whoever causes it: statements one by one, and
 * commits. Nothing is kept until {@link #of} asks for it.
 */
@Component
@Profile("test")
public class Statements
    implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

  /** How a commit stands among the statements. */
  public static final String COMMIT = "commit";

  private List<String> sent;

  /** What the work sends, on any thread, until it returns. */
  public List<String> of(Runnable work) {
    synchronized (this) {
      sent = new ArrayList<>();
    }
    work.run();
    synchronized (this) {
      var all = sent;
      sent = null;
      return all;
    }
  }

  private synchronized void add(String statement) {
    if (sent != null) {
      sent.add(statement);
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database
        ? ProxyDataSourceBuilder.create(database).listener(this).methodListener(this).build()
        : bean;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    queries.stream()
        .map(query -> query.getQuery().strip().replaceAll("\\s+", " "))
        .map(query -> query.substring(0, 6).toLowerCase(Locale.ROOT) + query.substring(6))
        .forEach(this::add);
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void beforeMethod(MethodExecutionContext call) {
    if (call.getMethod().getName().equals(COMMIT)) {
      add(COMMIT);
    }
  }

  @Override
  public void afterMethod(MethodExecutionContext call) {}
}
