package org.collegium.slack.render;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.Chart;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.identity.ReplyTo;

/** An answer as Slack shows it, to the one who asked and to nobody else. */
public sealed interface Rendered {

  /** Something to read. */
  sealed interface Said extends Rendered {

    /** What is said, never nothing. */
    List<SlackMessage> messages();
  }

  /** Words alone. */
  record Messages(List<SlackMessage> messages) implements Said {}

  /** Words, and a picture that is drawn when they have been said. */
  record Illustrated(List<SlackMessage> messages, Picture picture) implements Said {}

  /** Words, and an answer that takes a while and is asked for when they have been said. */
  record Following(List<SlackMessage> messages, ReplyTo replyTo) implements Said {}

  /**
   * A picture to be drawn.
   *
   * @param title what stands over it in Slack
   * @param altText what it shows, in as many words as Slack takes
   */
  record Picture(Chart chart, String title, String altText) {}

  /** A form, to be filled in or mended. */
  sealed interface Sheet extends Rendered {

    /** The form as it is opened. */
    View view();
  }

  /** A form to fill in. */
  record Modal(View view) implements Sheet {}

  /**
   * A form that was not kept.
   *
   * @param byBlockId what is wrong, for where a submission can be answered with it
   * @param view the form again with what was typed and what is wrong, for where it cannot
   */
  record ModalProblems(Map<String, String> byBlockId, View view) implements Sheet {

    /** Whether the form still asks for the same as that one, so that what is wrong can be said in it. */
    public boolean isOfTheSameForm(View sent) {
      return SameFields.in(sent, view);
    }
  }

  /** Something to keep, and what to say beside it. */
  sealed interface Given extends Rendered {

    SlackMessage words();
  }

  /** Files of the asker's own. */
  record FilesFor(List<GivenFile> files, SlackMessage words) implements Given {}

  /**
   * A file with what others wrote, that must not stay in Slack.
   *
   * @param copy under which it is told where it lies
   */
  record Lent(GivenFile file, SlackMessage words, ReplyTo copy) implements Given {}

  /** What could be typed next. */
  record Suggestions(List<OptionObject> options) implements Rendered {}
}
