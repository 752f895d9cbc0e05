package org.lianxin.platform.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Where the commands of this thread come from. The webapps' API stands outside: it may read. Its
 * calls that concern a task are led inside, to the task's class. Everything else is our own code
 * and the job executor.
 */
public final class EngineDoor {

  /** The rest of a request's way. */
  @FunctionalInterface
  interface Request {
    void run() throws IOException, ServletException;
  }

  private static final ThreadLocal<Boolean> OUTSIDE = ThreadLocal.withInitial(() -> false);

  private EngineDoor() {}

  /** Runs a request of the webapps' API: its commands may read and nothing else. */
  static void outside(Request request) throws IOException, ServletException {
    var before = isOutside();
    OUTSIDE.set(true);
    try {
      request.run();
    } finally {
      OUTSIDE.set(before);
    }
  }

  /** Runs what a task's class answers for, or our own code before and after it. */
  public static <T> T inside(Supplier<T> step) {
    var before = isOutside();
    OUTSIDE.set(false);
    try {
      return step.get();
    } finally {
      OUTSIDE.set(before);
    }
  }

  static boolean isOutside() {
    return OUTSIDE.get();
  }
}
