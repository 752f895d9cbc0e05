package org.lianxin.search;

import java.util.Map;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.DataBinder;

/** Queries as the address of a page asks them. */
public final class Queries {

  private Queries() {}

  /** What these parameters ask for. */
  public static DemandQuery of(Map<String, String> asked, ConversionService conversions) {
    var binder = new DataBinder(null, "asked");
    binder.setTargetType(ResolvableType.forClass(DemandQuery.class));
    binder.setConversionService(conversions);
    binder.construct(
        new DataBinder.ValueResolver() {
          @Override
          public Object resolveValue(String name, Class<?> type) {
            return asked.get(name);
          }

          @Override
          public Set<String> getNames() {
            return asked.keySet();
          }
        });
    if (binder.getBindingResult().hasErrors()) {
      throw new IllegalArgumentException(binder.getBindingResult().toString());
    }
    return (DemandQuery) binder.getTarget();
  }
}
