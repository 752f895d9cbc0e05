package org.lianxin.platform.log;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Makes every value of the ECS log harmless. */
class JsonLog implements StructuredLoggingJsonMembersCustomizer<Object> {

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(
        org.springframework.boot.json.JsonWriter.ValueProcessor.of(String.class, Inert::json));
  }
}
