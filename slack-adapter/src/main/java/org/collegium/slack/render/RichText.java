package org.collegium.slack.render;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.slack.render.Run.Style;

/** Lines as the elements of rich text, in which Slack reads no markup. */
final class RichText {

  private static final String DAY_AND_HOUR = "{date_long_pretty}, {time}";
  /** A longer one stays words: half an address leads elsewhere. */
  private static final int LONGEST_ADDRESS = 2_000;
  /** An address, without the punctuation of the sentence it stands in. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]}'’…]");

  private RichText() {}

  /** The line as one section. */
  static RichTextSectionElement section(Line line) {
    return RichTextSectionElement.builder().elements(elements(line)).build();
  }

  /** Words just as they were typed. */
  static RichTextElement raw(String words) {
    return Text.builder().text(words).build();
  }

  private static List<RichTextElement> elements(Line line) {
    return merged(line.runs()).stream().flatMap(RichText::elements).toList();
  }

  /** Neighbours that look the same become one. */
  private static List<Run> merged(List<Run> runs) {
    var merged = new ArrayList<Run>();
    for (var run : runs) {
      if (run instanceof Run.Words next && !merged.isEmpty() && merged.getLast() instanceof Run.Words last
          && last.style() == next.style()) {
        merged.set(merged.size() - 1, new Run.Words(last.words() + next.words(), next.style()));
      } else {
        merged.add(run);
      }
    }
    merged.removeIf(run -> run.length() == 0);
    return merged;
  }

  private static Stream<RichTextElement> elements(Run run) {
    return switch (run) {
      case Run.Words words when words.style() == Style.PLAIN -> linked(words.words()).stream();
      case Run.Words words -> Stream.of(StyledText.of(words.words(), words.style()));
      case Run.Day day -> day(day);
    };
  }

  /** Slack keeps a date's seconds in 32 bits; what lies beyond is said in words. */
  private static Stream<RichTextElement> day(Run.Day day) {
    var seconds = day.starts().getEpochSecond();
    var shown = seconds > Integer.MAX_VALUE ? raw(day.fallback())
        : Date.builder().timestamp(Math.toIntExact(seconds)).format(DAY_AND_HOUR).fallback(day.fallback()).build();
    return Stream.of(shown, raw(day.hours()));
  }

  private static List<RichTextElement> linked(String words) {
    var elements = new ArrayList<RichTextElement>();
    var addresses = ADDRESS.matcher(words);
    var done = 0;
    while (addresses.find()) {
      if (addresses.group().length() > LONGEST_ADDRESS) {
        continue;
      }
      if (addresses.start() > done) {
        elements.add(raw(words.substring(done, addresses.start())));
      }
      elements.add(Link.builder().url(addresses.group()).build());
      done = addresses.end();
    }
    if (done < words.length()) {
      elements.add(raw(words.substring(done)));
    }
    return elements;
  }
}
