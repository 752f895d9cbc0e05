package org.lianxin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The picture of a process, where its names would lie upon what they name. */
class DrawingTest {

  private static final Pattern NAME = Pattern.compile("y=\"([\\d.]+)\">作废或撤回</text>");

  /** The box begins at 480, and its first node at 522. */
  @Test
  void writesTheNameOfABoxAboveTheNodesInIt() throws Exception {
    var reading = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
    var model = reading.parse(Path.of("processes/caseflow/demand-case.bpmn").toFile());

    var picture = new Drawing(model).svg(UnaryOperator.identity(), node -> "not");

    var name = NAME.matcher(picture);
    assertThat(name.find()).isTrue();
    assertThat(Double.parseDouble(name.group(1))).isBetween(485.0, 515.0);
  }
}
