package org.lianxin.platform.guard;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses every command that would move a user task or write a variable without passing the task's
 * class, and every write of the webapps' API. Commands that another command gives are that
 * command's own matter.
 */
class CommandGuard extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);

  /** The engine's names for commands that only read. */
  private static final Pattern READS =
      Pattern.compile(
          "(Get|Is|Find|TaskCount|ExecuteFilter|DetermineHistoryLevel|AuthorizationCheck"
              + "|Create(User|Group|Tenant)Query|.*Report).*");

  private static final List<Class<?>> TASK_MOVES =
      List.of(
          ClaimTaskCmd.class,
          CompleteTaskCmd.class,
          ResolveTaskCmd.class,
          SubmitTaskFormCmd.class,
          SubmitStartFormCmd.class,
          HandleTaskBpmnErrorCmd.class,
          HandleTaskEscalationCmd.class,
          SaveTaskCmd.class,
          AbstractSetVariableCmd.class,
          AbstractPatchVariablesCmd.class,
          AbstractRemoveVariableCmd.class,
          SetVariablesToProcessInstancesBatchCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() == null && !mayPass(command)) {
      LOG.warn("Refused {} from {}", command.getClass().getSimpleName(), EngineDoor.side());
      throw new AuthorizationException(
          "此操作只能通过对应任务的表单办理 This can be done through the task's form only");
    }
    return next.execute(command);
  }

  private static boolean mayPass(Command<?> command) {
    return switch (EngineDoor.side()) {
      case INSIDE -> true;
      case OUTSIDE -> reads(command);
      case OWN -> TASK_MOVES.stream().noneMatch(move -> move.isInstance(command));
    };
  }

  private static boolean reads(Command<?> command) {
    return command instanceof AbstractQuery
        || command.getClass().getName().startsWith("org.camunda.bpm.engine.impl.")
            && READS.matcher(command.getClass().getSimpleName()).matches();
  }
}
