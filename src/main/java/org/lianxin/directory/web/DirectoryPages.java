package org.lianxin.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.content.DirectoryRecords;
import org.lianxin.directory.content.Sheet;
import org.lianxin.directory.workbook.DirectoryWorkbook;
import org.lianxin.directory.workbook.ImportReport;
import org.lianxin.directory.workbook.Remark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The administrator's pages of the directory: what it holds, export, and import. */
@Controller
@RequestMapping("/directory")
class DirectoryPages {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryPages.class);

  /** The most remarks that the page shows. */
  private static final int MOST_REMARKS = 500;

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final DirectoryWorkbook workbook;
  private final DirectoryRecords records;
  private final MessageSource messages;
  private final Clock clock;

  DirectoryPages(
      DirectoryWorkbook workbook, DirectoryRecords records, MessageSource messages, Clock clock) {
    this.workbook = workbook;
    this.records = records;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    model.addAllAttributes(page());
    return "directory/directory";
  }

  @GetMapping("/template.xlsx")
  void template(Locale language, HttpServletResponse response) throws IOException {
    download(response, XLSX, "directory.page.template.file", "xlsx", language);
    workbook.template(response.getOutputStream(), language);
  }

  @GetMapping("/export.xlsx")
  void xlsx(Locale language, Principal reader, HttpServletResponse response) throws IOException {
    LOG.info("directory exported as XLSX by {}", reader.getName());
    download(response, XLSX, "directory.page.export.file", "xlsx", language);
    workbook.xlsx(response.getOutputStream(), language);
  }

  @GetMapping("/export.zip")
  void csv(Locale language, Principal reader, HttpServletResponse response) throws IOException {
    LOG.info("directory exported as CSV by {}", reader.getName());
    download(response, "application/zip", "directory.page.export.file", "zip", language);
    workbook.csv(response.getOutputStream(), language);
  }

  @GetMapping("/roster-template.xlsx")
  void rosterTemplate(Locale language, HttpServletResponse response) throws IOException {
    download(response, XLSX, "directory.page.roster.template.file", "xlsx", language);
    workbook.rosterTemplate(response.getOutputStream(), language);
  }

  @GetMapping("/rosters.xlsx")
  void rosters(Locale language, Principal reader, HttpServletResponse response) throws IOException {
    LOG.info("rosters of voters exported by {}", reader.getName());
    download(response, XLSX, "directory.page.roster.file", "xlsx", language);
    workbook.rosters(response.getOutputStream(), language);
  }

  /** A trial run unless the person chose to import. */
  @PostMapping("/import")
  String take(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean forReal,
      Principal reader,
      Model model)
      throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var report =
        forReal
            ? workbook.take(name, file.getBytes(), reader.getName())
            : workbook.examine(name, file.getBytes());
    model.addAllAttributes(page());
    model.addAllAttributes(result(report));
    model.addAttribute("forReal", forReal);
    model.addAttribute("fileName", name);
    return "directory/directory";
  }

  private static Map<String, ?> result(ImportReport report) {
    var shown = first(report.remarks());
    return Map.of(
        "report", report, "remarks", shown, "hidden", report.remarks().size() - shown.size());
  }

  private static List<Remark> first(List<Remark> remarks) {
    return remarks.subList(0, Math.min(remarks.size(), MOST_REMARKS));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  ModelAndView tooLarge(MaxUploadSizeExceededException e) {
    return new ModelAndView("directory/directory", page()).addObject("isTooLarge", true);
  }

  private Map<String, ?> page() {
    var content = records.content();
    return Map.of("sheets", Sheet.values(), "content", content);
  }

  private void download(
      HttpServletResponse response, String type, String name, String ending, Locale language) {
    var file =
        "%s-%s.%s"
            .formatted(messages.getMessage(name, null, language), LocalDate.now(clock), ending);
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file, UTF_8).build().toString());
  }
}
