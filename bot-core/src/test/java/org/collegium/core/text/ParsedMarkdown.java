package org.collegium.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A file in Markdown as its reader's program takes it. */
public record ParsedMarkdown(Node document) {

  public static ParsedMarkdown of(String file) {
    return new ParsedMarkdown(Parser.builder().build().parse(file));
  }

  /** What each thing in it is, by its name, in its order. */
  public List<String> kinds() {
    return nodes().stream().map(node -> node.getClass().getSimpleName()).toList();
  }

  /** What stands in each quotation, a paragraph a line break parts. */
  public List<String> quotations() {
    return nodes().stream().filter(BlockQuote.class::isInstance).map(ParsedMarkdown::words).toList();
  }

  /** Its headings, each with as many marks before it as it is deep. */
  public List<String> headings() {
    return nodes().stream().filter(Heading.class::isInstance).map(Heading.class::cast)
        .map(heading -> "#".repeat(heading.getLevel()) + " " + words(heading)).toList();
  }

  /** All words in it. */
  public String words() {
    return words(document);
  }

  private static String words(Node node) {
    return below(node).stream().map(each -> switch (each) {
      case Text text -> text.getLiteral();
      case HardLineBreak _,SoftLineBreak _ -> "\n";
      case Paragraph paragraph when paragraph.getPrevious() != null -> "\n";
      default -> "";
    }).collect(Collectors.joining());
  }

  private List<Node> nodes() {
    return below(document);
  }

  private static List<Node> below(Node top) {
    var nodes = new ArrayList<Node>();
    top.accept(new AbstractVisitor() {
      @Override
      protected void visitChildren(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
          nodes.add(child);
          child.accept(this);
        }
      }
    });
    return nodes;
  }
}
