package org.lianxin.platform.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * The engine's expressions. A process reaches the delegates by name and no other bean. A query
 * reaches nothing: whatever way an expression came into it (orQueries, a stored filter), it may
 * only be who asks or what time it is. Closes CVE-2026-109432 at the one place where query
 * expressions are evaluated.
 */
class GuardedExpressions extends JuelExpressionManager {

  private static final Pattern ALLOWED_IN_QUERY =
      Pattern.compile(
          "\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(\\.(withTimeAtStartOfDay|plusDays|minusDays|toDate)\\(\\d{0,3}\\)){0,4})}");

  GuardedExpressions(Map<Object, Object> beans) {
    super(beans);
  }

  @Override
  public Expression createExpression(String text) {
    return new JuelExpression(createValueExpression(text.trim()), this, text) {
      @Override
      public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        if (scope == null && !ALLOWED_IN_QUERY.matcher(text.trim()).matches()) {
          // No engine exception: the engine would wrap it, and the asker would see a fault of ours.
          throw new InvalidRequestException(
              Status.BAD_REQUEST, "查询条件中不允许使用表达式 Expressions are forbidden in queries");
        }
        return super.getValue(scope, context);
      }
    };
  }
}
