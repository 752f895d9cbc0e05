package org.lianxin.workbook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.file.DirectoryWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private final DirectoryWorkbook workbook;
  private final DirectoryRecords records;
  private final Downloads downloads;

  DirectoryPages(DirectoryWorkbook workbook, DirectoryRecords records, Downloads downloads) {
    this.workbook = workbook;
    this.records = records;
    this.downloads = downloads;
  }

  @GetMapping
  String show(Model model) {
    model.addAllAttributes(page());
    return "workbook/directory";
  }

  @GetMapping("/template.xlsx")
  void template(Locale language, HttpServletResponse response) throws IOException {
    downloads.xlsx(response, "directory.page.template.file", language);
    workbook.template(response.getOutputStream(), language);
  }

  @GetMapping("/export.xlsx")
  void xlsx(Locale language, Principal reader, HttpServletResponse response) throws IOException {
    LOG.info("directory exported as XLSX by {}", reader.getName());
    downloads.xlsx(response, "directory.page.export.file", language);
    workbook.xlsx(response.getOutputStream(), language);
  }

  @GetMapping("/export.zip")
  void csv(Locale language, Principal reader, HttpServletResponse response) throws IOException {
    LOG.info("directory exported as CSV by {}", reader.getName());
    downloads.zip(response, "directory.page.export.file", language);
    workbook.csv(response.getOutputStream(), language);
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
            : workbook.examine(name, file.getBytes(), reader.getName());
    model.addAllAttributes(page());
    ShownReport.of(report, name, forReal).into(model);
    return "workbook/directory";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  ModelAndView tooLarge(MaxUploadSizeExceededException e) {
    return new ModelAndView("workbook/directory", page()).addObject("isTooLarge", true);
  }

  private Map<String, ?> page() {
    var content = records.content();
    return Map.of("sheets", Sheet.values(), "content", content);
  }
}
