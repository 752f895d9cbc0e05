package org.lianxin.platform.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Refuses every write of the webapps' API. Commands that another command gives are that command's
 * own matter.
 */
class CommandGuard extends CommandInterceptor {

  /** The engine's names for commands that only read. */
  private static final Pattern READS =
      Pattern.compile(
          "(Get|Is|Find|TaskCount|ExecuteFilter|DetermineHistoryLevel|AuthorizationCheck"
              + "|Create(User|Group|Tenant)Query|.*Report).*");

  @Override
  public <T> T execute(Command<T> command) {
    if (EngineDoor.isOutside() && Context.getCommandContext() == null && !reads(command)) {
      throw new AuthorizationException(
          "此操作只能通过对应任务的表单办理 This can be done through the task's form only");
    }
    return EngineDoor.isOutside() ? answer(command) : next.execute(command);
  }

  /** An id that nothing has is the asker's mistake; the engine calls it a fault of its own. */
  private <T> T answer(Command<T> command) {
    try {
      return next.execute(command);
    } catch (NullValueException e) {
      throw new InvalidRequestException(Status.NOT_FOUND, "没有这一项 There is no such thing");
    }
  }

  private static boolean reads(Command<?> command) {
    return command instanceof AbstractQuery
        || command.getClass().getName().startsWith("org.camunda.bpm.engine.impl.")
            && READS.matcher(command.getClass().getSimpleName()).matches();
  }
}
