package org.lianxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who calls over HTTP as a browser would: keeps cookies, follows nothing by itself. */
public final class Visitor {

  private static final String DEMO_PASSWORD = "Lianxin@2026";
  private static final String BOUNDARY = "-----------------boundary";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String root;

  public Visitor(int port) {
    root = "http://localhost:" + port;
  }

  /** A visitor that came in through the sign-in page. */
  public static Visitor signedIn(int port, String login) {
    var visitor = new Visitor(port);
    var answer = visitor.signIn(login, DEMO_PASSWORD);
    if (!location(answer).equals("/")) {
      throw new AssertionError(login + " was not let in: " + location(answer));
    }
    return visitor;
  }

  public HttpResponse<String> signIn(String login, String password) {
    return post(
        "/login", Map.of("username", login, "password", password, "_csrf", token("/login")));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html,*/*").GET());
  }

  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Uploads a file as the field {@code file} of a form, beside its other fields. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] file) {
    return upload(path, "text/html,*/*", fields, Map.of(name, file));
  }

  /** The same with several files, in the order of the map, for who reads this type. */
  public HttpResponse<String> upload(
      String path, String accepted, Map<String, String> fields, Map<String, byte[]> files) {
    var body = new ArrayList<BodyPublisher>();
    fields.forEach(
        (field, value) ->
            body.add(BodyPublishers.ofString(part("name=\"%s\"".formatted(field)) + value)));
    files.forEach(
        (name, file) -> {
          body.add(BodyPublishers.ofString(part("name=\"file\"; filename=\"%s\"".formatted(name))));
          body.add(BodyPublishers.ofByteArray(file));
        });
    body.add(BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return send(
        request(path)
            .header("Accept", accepted)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.concat(body.toArray(BodyPublisher[]::new))));
  }

  private static String part(String disposition) {
    return "\r\n--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
        .formatted(BOUNDARY, disposition);
  }

  /** The hidden token of the form on a page. */
  public String token(String page) {
    var matcher = TOKEN.matcher(get(page).body());
    if (!matcher.find()) {
      throw new AssertionError("No form on " + page);
    }
    return matcher.group(1);
  }

  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The token that the webapps' API asks for; their first page brings it. */
  public String xsrf() {
    if (cookie("XSRF-TOKEN") == null) {
      get("/camunda/app/tasklist/default/");
    }
    return cookie("XSRF-TOKEN");
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path));
  }

  /** Loads a file. */
  public HttpResponse<byte[]> download(String path) {
    return send(request(path).GET(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where an answer leads, below the root. */
  public static String location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(to -> to.replaceFirst("^http://[^/]+", ""))
        .orElse("");
  }
}
