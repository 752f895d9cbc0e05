package org.lianxin.portal.web;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code lx:field="words"} on an input, a list or a text: where the page's {@code errors} name this
 * field, whoever reads by ear hears that it was refused, and the reasons beside it, which the
 * fragment {@code casefile/parts :: reasons} shows. Hints that describe it are read too.
 */
@Component
class RefusedFields extends AbstractProcessorDialect {

  private static final String PREFIX = "lx";
  private static final String ERRORS = "errors";

  /** After all of Thymeleaf's own have written their attributes. */
  private static final int LAST = 10_000;

  RefusedFields() {
    super("Refused fields", PREFIX, LAST);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new Field(prefix));
  }

  private static class Field extends AbstractStandardExpressionAttributeTagProcessor {

    private static final String DESCRIBED_BY = "aria-describedby";

    Field(String prefix) {
      super(TemplateMode.HTML, prefix, "field", LAST, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext page,
        IProcessableElementTag tag,
        AttributeName attribute,
        String written,
        Object field,
        IElementTagStructureHandler change) {
      if (page.getVariable(ERRORS) instanceof Map<?, ?> errors && errors.containsKey(field)) {
        var reasons = field + "-reason";
        var hints = tag.getAttributeValue(DESCRIBED_BY);
        change.setAttribute("aria-invalid", "true");
        change.setAttribute(DESCRIBED_BY, hints == null ? reasons : reasons + " " + hints);
      }
    }
  }
}
