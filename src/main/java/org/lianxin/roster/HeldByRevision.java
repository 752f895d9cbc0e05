package org.lianxin.roster;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.Revisions;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What was read of the directory is held under its revision and the day, since posts and mandates
 * begin and end with days. The revision is read once for each request, or for each transaction
 * outside of one, so that a change counts at the next request on every node.
 */
@Component(HeldByRevision.NAME)
class HeldByRevision implements KeyGenerator {

  static final String NAME = Revisions.KEYS;

  static final String DIRECTORY = Revisions.CACHE;

  /** What is asked of which directory. */
  private record Key(Object state, Method question, List<Object> of) {}

  private record State(long revision, LocalDate day) {}

  private static final Object OWN_CHANGE = new Object();

  private final JdbcClient database;
  private final Clock clock;

  HeldByRevision(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Object generate(Object target, Method question, Object... of) {
    return new Key(state(), question, Arrays.asList(of));
  }

  /** Whoever changed it reads what is not yet anybody else's: nothing of that is held. */
  @EventListener
  void on(DirectoryChanged change) {
    remember(OWN_CHANGE);
  }

  private Object state() {
    var known = remembered();
    if (known == null) {
      known = new State(revision(), LocalDate.now(clock));
      remember(known);
    }
    return known == OWN_CHANGE ? new Object() : known;
  }

  private long revision() {
    return database.sql("select max(number) from roster_revision").query(Long.class).single();
  }

  private static Object remembered() {
    var request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? TransactionSynchronizationManager.getResource(HeldByRevision.class)
        : request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
  }

  private static void remember(Object state) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(NAME, state, RequestAttributes.SCOPE_REQUEST);
    } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
      if (TransactionSynchronizationManager.unbindResourceIfPossible(HeldByRevision.class)
          == null) {
        TransactionSynchronizationManager.registerSynchronization(new Forgetting());
      }
      TransactionSynchronizationManager.bindResource(HeldByRevision.class, state);
    }
  }

  /** The next transaction of this thread asks anew. */
  private static final class Forgetting implements TransactionSynchronization {

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(HeldByRevision.class);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(HeldByRevision.class);
    }
  }
}
