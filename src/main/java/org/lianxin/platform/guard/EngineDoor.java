package org.lianxin.platform.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Where the commands of this thread come from. The webapps' API stands outside: it may read. A user
 * task that is completed through its class stands inside: it may move the token. Everything else is
 * our own code and the job executor.
 */
public final class EngineDoor {

  enum Side {
    OUTSIDE,
    OWN,
    INSIDE
  }

  /** The rest of a request's way. */
  @FunctionalInterface
  interface Request {
    void run() throws IOException, ServletException;
  }

  private static final ThreadLocal<Side> SIDE = ThreadLocal.withInitial(() -> Side.OWN);

  private EngineDoor() {}

  /** Runs a request of the webapps' API: its commands may read and nothing else. */
  static void outside(Request request) throws IOException, ServletException {
    var before = SIDE.get();
    SIDE.set(Side.OUTSIDE);
    try {
      request.run();
    } finally {
      SIDE.set(before);
    }
  }

  /** Runs what moves a user task after its class has checked and written the answers. */
  public static <T> T inside(Supplier<T> step) {
    var before = SIDE.get();
    SIDE.set(Side.INSIDE);
    try {
      return step.get();
    } finally {
      SIDE.set(before);
    }
  }

  static Side side() {
    return SIDE.get();
  }
}
