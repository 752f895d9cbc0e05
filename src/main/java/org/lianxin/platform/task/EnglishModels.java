package org.lianxin.platform.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the webapps read of the models, in English for an English reader: forms, the names of tasks,
 * lists and processes, the labels in diagrams and tables. The models themselves are Chinese.
 */
@Configuration(proxyBeanMethods = false)
class EnglishModels {

  /** Where the engine's API puts a model's words; nothing that a person wrote stands there. */
  private static final Set<String> LABELS =
      Set.of("name", "label", "dateLabel", "description", "activityName", "processDefinitionName");

  private static final Set<String> DRAWINGS = Set.of("bpmn20Xml", "dmnXml");

  private static final Pattern LABEL_OF_DRAWING =
      Pattern.compile("(?<= (?:name|label)=\")[^\"]+(?=\")");

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> englishModelsFilter(
      ModelWords words, LocaleResolver locales, ObjectMapper json) {
    var registration =
        new FilterRegistrationBean<OncePerRequestFilter>(
            new OncePerRequestFilter() {
              @Override
              protected void doFilterInternal(
                  HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                  throws ServletException, IOException {
                if (locales.resolveLocale(request).equals(Locale.ENGLISH)) {
                  var answer = new ContentCachingResponseWrapper(response);
                  chain.doFilter(request, answer);
                  translate(answer, words, json);
                } else {
                  chain.doFilter(request, response);
                }
              }

              @Override
              protected boolean shouldNotFilter(HttpServletRequest request) {
                return !HttpMethod.GET.matches(request.getMethod())
                    && !HttpMethod.POST.matches(request.getMethod());
              }
            });
    registration.setName("englishModelsFilter");
    registration.setServletNames(List.of("Engine Api", "Cockpit Api", "Tasklist Api"));
    return registration;
  }

  private static void translate(
      ContentCachingResponseWrapper answer, ModelWords words, ObjectMapper json)
      throws IOException {
    if (isJson(answer.getContentType()) && answer.getContentSize() > 0) {
      var told = english("", json.readTree(answer.getContentAsByteArray()), words);
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(told));
    }
    answer.copyBodyToResponse();
  }

  private static boolean isJson(String type) {
    if (type == null) {
      return false;
    }
    var media = MediaType.parseMediaType(type);
    return media.isCompatibleWith(MediaType.APPLICATION_JSON)
        || "json".equals(media.getSubtypeSuffix());
  }

  private static JsonNode english(String key, JsonNode node, ModelWords words) {
    if (node instanceof ObjectNode fields) {
      fields
          .properties()
          .forEach(each -> each.setValue(english(each.getKey(), each.getValue(), words)));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, english(key, list.get(i), words));
      }
    } else if (node.isTextual() && LABELS.contains(key)) {
      return TextNode.valueOf(words.english(node.textValue()));
    } else if (node.isTextual() && DRAWINGS.contains(key)) {
      return TextNode.valueOf(
          LABEL_OF_DRAWING
              .matcher(node.textValue())
              .replaceAll(label -> Matcher.quoteReplacement(words.english(label.group()))));
    }
    return node;
  }
}
