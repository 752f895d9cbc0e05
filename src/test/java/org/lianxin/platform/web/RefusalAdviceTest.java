package org.lianxin.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lianxin.shared.NotStored;
import org.lianxin.shared.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;

class RefusalAdviceTest {

  @Controller
  static class Refusing {

    record Answers(@Size(max = 3) String reason, Integer days) {}

    @GetMapping({"/refused/{file}", "/api/v1/refused/{file}"})
    String refused(@PathVariable String file) {
      throw Refusal.of("file", "platform.error.unreadable", file);
    }

    @GetMapping("/conflict")
    String conflict() {
      throw new OptimisticLockingFailureException("row 7 of demand_case");
    }

    @GetMapping("/stored")
    String stored() {
      throw new NotStored(new IllegalStateException("attachment_file is full"));
    }

    @GetMapping("/uploaded")
    String uploaded(@RequestParam String why) {
      throw new MultipartException("not read", new IOException(new IOException(why)));
    }

    @GetMapping("/answers")
    String answers(@Validated @ModelAttribute Answers answers) {
      return answers.reason();
    }
  }

  private final MockMvc browser = browser();

  @Test
  void showsARefusalAsAPageWithItsSentence() throws Exception {
    browser
        .perform(get("/refused/甲.xlsx").accept(MediaType.TEXT_HTML).locale(Locale.CHINESE))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(view().name("platform/error"))
        .andExpect(model().attribute("title", "没有通过检查"))
        .andExpect(
            model()
                .attribute(
                    "reasons",
                    List.of(new Answer.Reason("file", "“甲.xlsx”填写的内容系统认不出来，请检查格式后重新填写。"))));
  }

  @Test
  void tellsAProgramTheFieldAndTheSentence() throws Exception {
    browser
        .perform(get("/refused/a.xlsx").accept(MediaType.APPLICATION_JSON).locale(Locale.ENGLISH))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(422))
        .andExpect(jsonPath("$.title").value("Not accepted"))
        .andExpect(jsonPath("$.number").isNotEmpty())
        .andExpect(jsonPath("$.errors[0].field").value("file"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("“a.xlsx”")));
  }

  @Test
  void answersTheApiInJsonEvenToABrowser() throws Exception {
    browser
        .perform(get("/api/v1/refused/a").accept(MediaType.TEXT_HTML))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void answersAConflictWithoutTheInside() throws Exception {
    browser
        .perform(get("/conflict"))
        .andExpect(status().isConflict())
        .andExpect(content().string(not(containsString("demand_case"))));
  }

  @Test
  void saysThatThereWasNoRoomWithoutTheInside() throws Exception {
    browser
        .perform(get("/stored").locale(Locale.CHINESE))
        .andExpect(status().isInsufficientStorage())
        .andExpect(jsonPath("$.title").value("没有存下"))
        .andExpect(jsonPath("$.detail").value(containsString("什么都没有保存")))
        .andExpect(jsonPath("$.number").isNotEmpty())
        .andExpect(content().string(not(containsString("attachment_file"))));
  }

  @Test
  void tellsAFullDiskFromAnUploadThatBroke() throws Exception {
    browser
        .perform(get("/uploaded").param("why", "No space left on device"))
        .andExpect(status().isInsufficientStorage());
    browser
        .perform(get("/uploaded").param("why", "Stream ended"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void namesTheFieldThatCannotBeRead() throws Exception {
    browser
        .perform(get("/answers?days=soon&reason=longer").locale(Locale.ENGLISH))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.errors[*].field")
                .value(org.hamcrest.Matchers.containsInAnyOrder("days", "reason")))
        .andExpect(content().string(not(containsString("java."))));
  }

  private static MockMvc browser() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/platform");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return MockMvcBuilders.standaloneSetup(new Refusing())
        .setControllerAdvice(new RefusalAdvice(new Answer(messages), messages))
        .addFilters(new RequestNumber())
        .build();
  }
}
