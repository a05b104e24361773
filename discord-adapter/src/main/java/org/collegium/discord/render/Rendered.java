package org.collegium.discord.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.collegium.core.command.Chart;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.identity.ReplyTo;

/** An answer as Discord shows it, to the one who asked and to nobody else. */
public sealed interface Rendered {

  /** Something to read. */
  sealed interface Said extends Rendered {

    /** What is said, never nothing. */
    List<DiscordMessage> messages();
  }

  /** Words alone. */
  record Messages(List<DiscordMessage> messages) implements Said {}

  /** Words, and a picture that is drawn when they have been said. */
  record Illustrated(List<DiscordMessage> messages, Picture picture) implements Said {}

  /** Words, and an answer that takes a while and is asked for when they have been said. */
  record Following(List<DiscordMessage> messages, ReplyTo replyTo) implements Said {}

  /**
   * A picture to be drawn.
   *
   * @param title what stands over it
   * @param altText what it shows, in as many words as Discord takes
   */
  record Picture(Chart chart, String title, String altText) {

    private static final String FILE = "chart.png";
    /** It stands over the summary too, whole. */
    private static final int LONGEST_TITLE = 300;

    /** The message with the picture, drawn, and its words for who cannot see it. */
    public MessageCreateData of(byte[] png) {
      var file = FileUpload.fromData(png, FILE).setDescription(altText);
      return DiscordMessage.created(List.of(TextDisplay.of(Markdown.bold(Slices.label(title, LONGEST_TITLE))),
          MediaGallery.of(MediaGalleryItem.fromFile(file).withDescription(altText))));
    }
  }

  /** A form: as it is where one may be opened, and what to say where none may, as in answer to another form. */
  sealed interface Sheet extends Rendered {

    /** What comes back with it. */
    ReplyTo replyTo();

    /** The form itself. */
    Modal modal();

    /** The words, with a button that opens it. */
    List<DiscordMessage> messages();
  }

  /** A form to fill in. */
  record FormOpened(ReplyTo replyTo, Modal modal, List<DiscordMessage> messages) implements Sheet {}

  /**
   * A form that was not kept.
   *
   * @param modal the first page on which something is wrong, with what was typed
   * @param messages what is wrong, question by question, with a button that opens that page
   */
  record FormRejected(ReplyTo replyTo, Modal modal, List<DiscordMessage> messages) implements Sheet {}

  /**
   * Files, and what to say beside them.
   *
   * @param before what is said first, where one message does not hold all of it; usually nothing
   */
  record FilesFor(List<GivenFile> files, DiscordMessage words, List<DiscordMessage> before) implements Rendered {

    /** The words and the files in one message. */
    public MessageCreateData toCreate() {
      var shown = new ArrayList<MessageTopLevelComponent>(words.components());
      files.forEach(file -> shown.add(FileDisplay.fromFile(
          FileUpload.fromData(file.content().raw().getBytes(StandardCharsets.UTF_8), file.name()))));
      return DiscordMessage.created(shown);
    }
  }

  /** What could be typed next. */
  record Suggestions(List<Command.Choice> choices) implements Rendered {}
}
