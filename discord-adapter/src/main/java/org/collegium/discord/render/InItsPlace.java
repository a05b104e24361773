package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.text.Prose;

/** What is said where Discord does not take what was to be shown. */
public final class InItsPlace {

  private InItsPlace() {}

  /** No form can be opened by words alone; a button does. */
  public static DiscordMessage formHere(ReplyTo form, Viewer viewer) {
    return said(viewer.line("discord.form.here"),
        new Buttons(viewer).one(new Wire.Open(form), "discord.form.open"));
  }

  /**
   * A page of a form is kept. No form can follow on another; a button opens the next page, another the one before.
   *
   * @param next the page to go on with
   */
  public static DiscordMessage pageKept(FormTag next, Viewer viewer) {
    var kept = Math.max(1, next.page() - 1);
    return said(viewer.line("discord.form.kept", kept, next.pages()), new Buttons(viewer).onOrBack(
        new Wire.Turn(next.replyTo(), next.page()), new Wire.Turn(next.replyTo(), kept)));
  }

  /**
   * A form was not kept. What was typed is said back, so that it is not lost with the form; a button sends it again.
   *
   * @param typed by field name
   */
  public static List<DiscordMessage> notKept(Prose words, ReplyTo form, Map<String, String> typed, Viewer viewer) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.lines(Line.plain(words.raw())));
    typed.forEach((name, value) -> {
      if (!value.isBlank() && !name.equals(ReflectionForm.AUDIENCE)) {
        pieces.add(Piece.quote(value));
      }
    });
    pieces.add(new Buttons(viewer).one(new Wire.Again(form), "discord.again"));
    return Messages.of(pieces);
  }

  /** What goes with a summary could not be drawn, or Discord did not take it. */
  public static DiscordMessage noChart(Viewer viewer) {
    return said(viewer.line("discord.no-chart"), Piece.none());
  }

  /** Somebody asked in a channel, and takes no direct messages, where alone an answer could go. */
  public static DiscordMessage onlyByCommand(Viewer viewer) {
    return said(viewer.line("discord.only-by-command"), Piece.none());
  }

  private static DiscordMessage said(Line words, Piece buttons) {
    return Messages.of(List.of(Piece.of(Piece.lines(words), buttons))).getFirst();
  }
}
