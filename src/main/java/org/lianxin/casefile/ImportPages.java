package org.lianxin.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lianxin.demand.DemandImport;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.directory.Person;
import org.lianxin.shared.Download;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量登记: the template, the trial run, the import, and the receipts that are shown once. */
@Controller
@RequestMapping("/demands")
class ImportPages {

  private static final Logger LOG = LoggerFactory.getLogger(ImportPages.class);

  private static final String PAGE = "casefile/import";
  private static final String IMPORTED = "imported";

  /** The most faults that the page shows. */
  private static final int MOST_FAULTS = 500;

  private final DemandImport imports;
  private final RegistrationChoices choices;
  private final Sentences sentences;
  private final MessageSource messages;

  ImportPages(
      DemandImport imports,
      RegistrationChoices choices,
      Sentences sentences,
      MessageSource messages) {
    this.imports = imports;
    this.choices = choices;
    this.sentences = sentences;
    this.messages = messages;
  }

  @GetMapping("/import")
  ModelAndView show(@RequestAttribute(Person.READER) Person reader) {
    return page(reader);
  }

  @GetMapping("/import/template.xlsx")
  void template(Locale language, HttpServletResponse response) throws IOException {
    var name = messages.getMessage("demand.import.template.file", null, language) + ".xlsx";
    Download.begin(response, name);
    imports.template(response.getOutputStream(), language);
  }

  /** A trial run unless the person chose to import. */
  @PostMapping("/import")
  ModelAndView take(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean forReal,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later)
      throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    try {
      var outcome =
          forReal
              ? imports.take(name, file.getBytes(), reader)
              : imports.examine(name, file.getBytes(), reader);
      if (!outcome.receipts().isEmpty()) {
        LOG.info("{} demands imported by {}", outcome.receipts().size(), reader.login());
        later.addFlashAttribute(IMPORTED, outcome);
        return new ModelAndView("redirect:/demands/imported");
      }
      return status(outcome.isRefused(), page(reader))
          .addObject("outcome", outcome)
          .addObject("faults", outcome.faults().stream().limit(MOST_FAULTS).toList())
          .addObject("fileName", name);
    } catch (Refusal refusal) {
      return status(true, page(reader)).addObject("refused", sentences.of(refusal, language));
    }
  }

  /** The receipts; gone when the page is asked for again. */
  @GetMapping("/imported")
  String imported(Model model) {
    return model.getAttribute(IMPORTED) instanceof DemandImport.Outcome
        ? "casefile/imported"
        : "redirect:/demands";
  }

  private ModelAndView page(Person reader) {
    return new ModelAndView(PAGE)
        .addObject("mayRegister", !choices.areas(reader).isEmpty())
        .addObject("refused", List.of());
  }

  private static ModelAndView status(boolean isRefused, ModelAndView page) {
    page.setStatus(isRefused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    return page;
  }
}
