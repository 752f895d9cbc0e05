package org.lianxin.paper;

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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** Reads templates and fonts when a paper is printed, and nothing before. */
@Component
@EnableConfigurationProperties(PaperFolder.class)
class PrintedPapers implements Papers {

  private static final Pattern WITH_PLACES =
      Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
  private static final int REGULAR = 400;

  static {
    // to the console, past our log, and some of its warnings quote what is printed
    XRLog.setLoggingEnabled(false);
  }

  private final PaperFolder folder;

  PrintedPapers(PaperFolder folder) {
    this.folder = folder;
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
   * A template reaches for nothing outside: no picture, no style sheet, no address. One at a time:
   * each reads a whole font, and eight at once are too many for a heap of 512 MB.
   */
  private synchronized void layOut(Paper paper, OutputStream out) throws IOException {
    var builder = new PdfRendererBuilder();
    try (var template = folder.open(paper.template() + ".html")) {
      builder.withW3cDocument(new PageTemplate(template).fill(paper), null);
    }
    builder.useUriResolver((base, uri) -> null);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_U); // with no font but its own
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    folder
        .fonts()
        .forEach(
            (family, font) -> builder.useFont(font::get, family, REGULAR, FontStyle.NORMAL, true));
    builder.toStream(out);
    builder.run();
  }

  private void pack(Paper paper, OutputStream out) throws IOException {
    try (var template = new ZipInputStream(folder.open(paper.template() + ".docx"));
        var filled = new ZipOutputStream(out)) {
      for (var part = template.getNextEntry(); part != null; part = template.getNextEntry()) {
        var copy = new ZipEntry(part.getName());
        copy.setTimeLocal(part.getTimeLocal());
        filled.putNextEntry(copy);
        if (WITH_PLACES.matcher(part.getName()).matches()) {
          var xml = new ByteArrayInputStream(template.readAllBytes());
          write(new WordTemplate(xml).fill(paper), filled);
        } else {
          template.transferTo(filled);
        }
        filled.closeEntry();
      }
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
