package org.lianxin.conventions;

import static org.lianxin.conventions.Rules.isChinese;
import static org.lianxin.conventions.Rules.matches;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lianxin.conventions.Models.Model;
import org.lianxin.demand.CaseSheet;
import org.lianxin.shared.ProofOfIdentity;

/**
 * What a form may hold: Tasklist 7.24 draws no form at all when it meets a field it doesn't know.
 */
record FormRules(Models models) {

  private static final int NEWEST_SCHEMA = 16;
  private static final Set<String> SILENT = Set.of("separator", "spacer");
  private static final Set<String> SHOWING = Set.of("group", "text", "table");
  private static final Set<String> ASKING =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime");

  void addTo(Map<String, Supplier<Stream<String>>> rules) {
    rules.put("a form is of a schema that Tasklist draws", this::schemas);
    rules.put("a form has fields that Tasklist draws, without code", this::types);
    rules.put("a field has a key of its own, as a variable is named", this::keys);
    rules.put("a form shows the case first, in one field", this::sheets);
    rules.put("a proof of identity is asked as Tasklist hides it", this::proofs);
    rules.put("fields and options have Chinese labels", this::labels);
  }

  /**
   * The keys of the fields that a form asks, each with the most characters that it takes, 0 for any
   * number; a disabled or read-only field shows a fact.
   */
  static Map<String, Integer> asked(JsonNode form) {
    return fields(form)
        .filter(field -> ASKING.contains(type(field)))
        .filter(field -> !field.path("disabled").asBoolean() && !isReadOnly(field))
        .collect(
            Collectors.toMap(
                field -> field.path("key").asText(),
                field -> field.path("validate").path("maxLength").asInt(),
                Math::max));
  }

  /** An expression may make a field read-only for some; then it is asked of others. */
  private static boolean isReadOnly(JsonNode field) {
    return field.path("readonly").isBoolean() && field.path("readonly").asBoolean();
  }

  private Stream<String> schemas() {
    return models.forms().stream()
        .filter(
            form ->
                !form.content().path("type").asText().equals("default")
                    || !form.content().path("executionPlatform").asText().equals("Camunda Platform")
                    || form.content().path("schemaVersion").asInt(NEWEST_SCHEMA + 1)
                        > NEWEST_SCHEMA)
        .map(Model::file);
  }

  private Stream<String> types() {
    return broken(
        field ->
            SILENT.contains(type(field))
                || SHOWING.contains(type(field))
                || ASKING.contains(type(field)));
  }

  private Stream<String> keys() {
    return models.forms().stream()
        .flatMap(
            form -> {
              var seen = new HashSet<String>();
              return fields(form.content())
                  .filter(field -> field.has("key") || ASKING.contains(type(field)))
                  .filter(
                      field ->
                          !matches(Rules.CAMEL, field.path("key").asText())
                              || !seen.add(field.path("key").asText()))
                  .map(field -> place(form, field));
            });
  }

  /** By the end of its id the webapp finds it, and draws its rows. */
  private Stream<String> sheets() {
    return models.forms().stream()
        .filter(form -> !isSheet(form.content().path("components").path(0)))
        .map(Model::file);
  }

  private static boolean isSheet(JsonNode field) {
    return field.path("id").asText().equals("Field_CaseSheet")
        && field.path("key").asText().equals(CaseSheet.FIELD)
        && type(field).equals("textarea")
        && isReadOnly(field);
  }

  /** By its id the webapp finds it; whoever signs in elsewhere has no password to type. */
  private Stream<String> proofs() {
    return broken(
        field ->
            !field.path("key").asText().equals(ProofOfIdentity.FIELD)
                || type(field).equals("textfield")
                    && field.path("id").asText().equals("Field_Proof")
                    && field.path("validate").path("required").asBoolean()
                        == isHidden(field, "not(isProofAsked)"));
  }

  private static boolean isHidden(JsonNode field, String from) {
    return field.path("conditional").path("hide").asText().contains(from);
  }

  private Stream<String> labels() {
    return broken(
        field ->
            (SILENT.contains(type(field)) || isChinese(said(field)))
                && elements(field.path("values"))
                    .allMatch(option -> isChinese(option.path("label").asText())));
  }

  private static String said(JsonNode field) {
    return field.path(type(field).equals("text") ? "text" : "label").asText();
  }

  private Stream<String> broken(Predicate<JsonNode> holds) {
    return models.forms().stream()
        .flatMap(
            form ->
                fields(form.content())
                    .filter(field -> !holds.test(field))
                    .map(field -> place(form, field)));
  }

  private static String place(Model<?> form, JsonNode field) {
    return form.file() + "#" + field.path("id").asText();
  }

  private static String type(JsonNode field) {
    return field.path("type").asText();
  }

  private static Stream<JsonNode> fields(JsonNode parent) {
    return elements(parent.path("components"))
        .flatMap(field -> Stream.concat(Stream.of(field), fields(field)));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
