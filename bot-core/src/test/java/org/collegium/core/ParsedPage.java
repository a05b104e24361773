package org.collegium.core;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A page that was given to somebody, taken apart. */
final class ParsedPage {

  private ParsedPage() {}

  static Document of(String page) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (Exception e) {
      throw new AssertionError("The page is not well-formed", e);
    }
  }
}
