package org.lianxin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;

/** What the document of {@code /api/v1} promises, and whether an answer keeps it. */
public final class ApiContract {

  public static final String ROOT = "/api/v1";

  private static final String OPENAPI = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers ->
                      mappers.mapPrefix(
                          "https://spec.openapis.org", "classpath:spec.openapis.org")));

  public static final JsonNode DOCUMENT = read();

  private ApiContract() {}

  private static JsonNode read() {
    try (var file = new ClassPathResource("api/openapi.yaml").getInputStream()) {
      return JSON.valueToTree(new Yaml().load(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the OpenAPI Initiative's schema says of the document. */
  public static Set<ValidationMessage> faultsOfTheDocument() {
    return SCHEMAS.getSchema(SchemaLocation.of(OPENAPI), STRICT).validate(DOCUMENT);
  }

  /** What a schema of the document says of a value. */
  public static Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
    var whole = JSON.createObjectNode();
    whole.set("components", DOCUMENT.get("components"));
    whole.putArray("allOf").add(schema);
    JsonSchema compiled = SCHEMAS.getSchema(whole, STRICT);
    return compiled.validate(value);
  }

  /** The node itself, or the one that it refers to. */
  public static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Fails when the answer is none that the document names, in status, headers or content. */
  static void check(HttpResponse<String> answer) {
    var method = answer.request().method().toLowerCase(Locale.ROOT);
    var path = answer.uri().getPath();
    if (!path.startsWith(ROOT)) {
      return;
    }
    var type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    var operation = operation(path.substring(ROOT.length()), method);
    if (operation == null) {
      check(answer, DOCUMENT.at("/components/schemas/Problem"), type);
      return;
    }
    var response = resolved(operation.at("/responses/" + answer.statusCode()));
    var content = response.at("/content").get(type);
    if (content == null) {
      throw new AssertionError(
          "%s %s answers %d with %s, which the document does not name: %s"
              .formatted(method, path, answer.statusCode(), type, answer.body()));
    }
    response
        .get("headers")
        .properties()
        .forEach(
            header -> {
              if (resolved(header.getValue()).path("required").asBoolean()
                  && answer.headers().firstValue(header.getKey()).isEmpty()) {
                throw new AssertionError("No header " + header.getKey() + " with " + method + path);
              }
            });
    if (type.endsWith("json")) {
      check(answer, content.get("schema"), type);
    }
  }

  private static void check(HttpResponse<String> answer, JsonNode schema, String type) {
    try {
      var faults = faults(schema, JSON.readTree(answer.body()));
      if (!faults.isEmpty()) {
        throw new AssertionError(faults + " in " + answer.body());
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(type + ": " + answer.body(), e);
    }
  }

  private static JsonNode operation(String path, String method) {
    for (var found : DOCUMENT.get("paths").properties()) {
      var pattern = PathPatternParser.defaultInstance.parse(found.getKey());
      if (pattern.matches(PathContainer.parsePath(path))) {
        return found.getValue().get(method);
      }
    }
    return null;
  }
}
