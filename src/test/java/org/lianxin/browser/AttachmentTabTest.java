package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.attachment.Samples;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab of attachments in Tasklist. */
@BrowserTest
class AttachmentTabTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String FILE = ".lianxin-attachments input[type=file]";

  @TempDir Path folder;

  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired Clock clock;

  @BeforeEach
  void openTheTabOfATask() {
    var caseNo =
        registrar
            .register(
                Registrations.of().on(LocalDate.now(clock)),
                people.find(Registrations.LIAISON).orElseThrow())
            .caseNo();
    jobs.createJobQuery().messages().active().withRetriesLeft().list().stream()
        .map(Job::getId)
        .forEach(jobs::executeJob);
    var task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
    browser.signIn(Registrations.DEPUTY);
    browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
    browser.press(".nav-tabs a", "附件");
    browser.see(".lianxin-attachments", "没有附件。");
  }

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void uploadsShowsAndWithdrawsAFile() throws IOException {
    browser.choose(FILE, file("现场照片 𠮷.jpg", Samples.jpg()));
    browser.press(".lianxin-attachments [name=showsVoter]");
    browser.press(".lianxin-attachments button", "上传");

    browser.see(".lianxin-lines a", "现场照片 𠮷.jpg");
    browser.see(".lianxin-lines .label", "含选民身份");
    browser.see(".lianxin-lines", "JPG");
    browser.picture("attachments");
    var address = browser.see(".lianxin-lines a").getDomProperty("href");
    assertThat(browser.ask(address.replaceFirst("^http://[^/]+", "")).status()).isEqualTo(200);

    browser.press(".lianxin-lines summary", "撤下");
    browser.type(".lianxin-lines [name=reason]", "传错了照片");
    browser.press(".lianxin-lines button", "撤下");

    browser.see(".lianxin-lines .label", "已撤下");
    assertThat(browser.ask(address.replaceFirst("^http://[^/]+", "")).status()).isEqualTo(404);
  }

  @Test
  void saysWhyTheServerRefusesAFileOnAPhoneToo() throws IOException {
    browser.size(390, 844);
    browser.choose(FILE, file("网页.jpg", Samples.html()));
    browser.press(".lianxin-attachments button", "上传");

    browser.see(".lianxin-attachments [role=alert]", "“网页.jpg”的内容不是JPG文件");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    browser.picture("attachments-refused");

    browser.choose(FILE, file("照片.jpg", Samples.jpg()));
    browser.press(".lianxin-attachments button", "上传");
    browser.see(".lianxin-lines a", "照片.jpg");
    browser.seeNo(".lianxin-attachments [role=alert]");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
