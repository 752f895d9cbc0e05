package org.lianxin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A program that calls {@code /api/v1} with a person's name and password, keeps nothing and wonders
 * at every answer that the document does not name.
 */
public final class Program {

  private static final String DEMO_PASSWORD = "Lianxin@2026";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final String authorization;

  private Program(int port, String authorization) {
    this.port = port;
    this.authorization = authorization;
  }

  public static Program of(int port, String login) {
    return with(port, login, DEMO_PASSWORD);
  }

  public static Program with(int port, String login, String password) {
    var both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Program(port, "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** One that does not say who it is. */
  public static Program nobodys(int port) {
    return new Program(port, null);
  }

  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Registers what the JSON says. */
  public HttpResponse<String> register(String key, String json) {
    return send(
        request("/api/v1/demands")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      ApiContract.check(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What an answer says. */
  public static JsonNode body(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }
}
