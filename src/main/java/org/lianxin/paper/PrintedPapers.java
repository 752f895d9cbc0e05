package org.lianxin.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.lianxin.shared.Paper;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Training;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads templates and fonts when a paper is printed, and nothing before. */
@Component
@EnableConfigurationProperties(PaperFolder.class)
class PrintedPapers implements Papers {

  private static final Pattern WITH_PLACES =
      Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
  private static final Pattern STYLE_SHEET = Pattern.compile("[a-z-]+\\.css");
  private static final int REGULAR = 400;
  private static final Set<FSFontUseCase> WHERE_NAMED = EnumSet.of(FSFontUseCase.DOCUMENT);
  private static final Set<FSFontUseCase> ANYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL);

  static {
    // to the console, past our log, and some of its warnings quote what is printed
    XRLog.setLoggingEnabled(false);
  }

  private final PaperFolder folder;
  private final boolean isTraining;
  private final Glyphs glyphs = new Glyphs();

  @Autowired
  PrintedPapers(PaperFolder folder, Environment environment) {
    this(folder, environment.acceptsProfiles(Profiles.of(Training.PROFILE)));
  }

  PrintedPapers(PaperFolder folder, boolean isTraining) {
    this.folder = folder;
    this.isTraining = isTraining;
  }

  @Override
  public byte[] write(Paper paper, Format format) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (format == Format.PDF) {
        layOut(paper, bytes);
      } else {
        pack(paper, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The template can't be filled: " + paper.template(), e);
    }
    return bytes.toByteArray();
  }

  /**
   * A template reaches for nothing outside: no address, no picture but those that the paper brings,
   * no style sheet but those beside it. One at a time: each reads a whole font, and eight at once
   * are too many for a heap of 512 MB.
   */
  private synchronized void layOut(Paper paper, OutputStream out) throws IOException {
    var builder = new PdfRendererBuilder();
    try (var template = folder.open(paper.template() + ".html")) {
      var page = new PageTemplate(template).fill(paper);
      dress(page);
      if (isTraining) {
        TrainingStamp.onPages(page);
      }
      builder.withW3cDocument(page, null);
      var fonts = folder.fonts();
      var needed = glyphs.needed(page, fonts);
      fonts.forEach(font -> use(font, needed.contains(font) ? ANYWHERE : WHERE_NAMED, builder));
    }
    builder.useUriResolver((base, uri) -> uri.startsWith(Pictures.INLINE) ? uri : null);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_U); // with no font but its own
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.toStream(out);
    builder.run();
  }

  /** It is read only where a letter asks for it. */
  private static void use(PaperFont font, Set<FSFontUseCase> where, PdfRendererBuilder builder) {
    builder.useFont(font.bytes()::get, font.family(), REGULAR, FontStyle.NORMAL, true, where);
  }

  /** Puts each style sheet in the place of the link to it. */
  private void dress(Document page) throws IOException {
    var links = page.getElementsByTagName("link");
    while (links.getLength() > 0) {
      var link = (Element) links.item(0);
      var name = link.getAttribute("href");
      if (!STYLE_SHEET.matcher(name).matches()) {
        throw new IOException("No style sheet beside the template: " + name);
      }
      var style = page.createElement("style");
      try (var sheet = folder.open(name)) {
        style.setTextContent(new String(sheet.readAllBytes(), UTF_8));
      }
      link.getParentNode().replaceChild(style, link);
    }
  }

  private void pack(Paper paper, OutputStream out) throws IOException {
    var pictures = Pictures.of(paper);
    try (var template = new ZipInputStream(folder.open(paper.template() + ".docx"));
        var filled = new ZipOutputStream(out)) {
      for (var part = template.getNextEntry(); part != null; part = template.getNextEntry()) {
        var copy = new ZipEntry(part.getName());
        copy.setTimeLocal(part.getTimeLocal());
        filled.putNextEntry(copy);
        if (WITH_PLACES.matcher(part.getName()).matches()) {
          var xml = new ByteArrayInputStream(template.readAllBytes());
          var tree = new WordTemplate(xml).fill(paper);
          if (isTraining) {
            TrainingStamp.inWords(tree);
          }
          write(tree, filled);
        } else if (pictures.concern(part.getName())) {
          filled.write(pictures.named(part.getName(), template.readAllBytes()));
        } else {
          template.transferTo(filled);
        }
        filled.closeEntry();
      }
      pictures.pack(filled);
    }
  }

  private static void write(Document tree, OutputStream out) throws IOException {
    try {
      tree.setXmlStandalone(true);
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(tree), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }
}
