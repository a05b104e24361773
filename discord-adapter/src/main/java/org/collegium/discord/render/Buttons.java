package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/** What can be pressed, or taken from a list, under a message. */
final class Buttons {

  private static final int MOST_BESIDE = 5;
  /** More than that is a list that opens. */
  private static final int MOST = 10;
  /** As docs.discord.com/developers/components/reference has it. */
  private static final int LONGEST_LABEL = 80;
  /** Leaves room for the number of one that stands there twice. */
  private static final int LONGEST_NAME = Wire.LONGEST - 3;

  private final Viewer viewer;

  Buttons(Viewer viewer) {
    this.viewer = viewer;
  }

  /** The way to the answer a message hopes for. */
  Piece of(Ask ask) {
    return of(List.of(ask), ButtonStyle.PRIMARY);
  }

  /** The ways to several answers: forms side by side, the first before the others, and each choice below them. */
  Piece of(List<Ask> asks) {
    return of(asks, ButtonStyle.PRIMARY);
  }

  /** The same, of what is only one thing among others. */
  Piece among(Ask ask) {
    return of(List.of(ask), ButtonStyle.SECONDARY);
  }

  /** The same, of what is only one thing among others. */
  Piece among(List<Ask> asks) {
    return of(asks, ButtonStyle.SECONDARY);
  }

  private Piece of(List<Ask> asks, ButtonStyle first) {
    var forms = asks.stream().filter(Ask.OpenForm.class::isInstance).map(Ask.OpenForm.class::cast).toList();
    var rows = rows(IntStream.range(0, forms.size()).mapToObj(n -> new Way(new Wire.Open(forms.get(n).replyTo()),
        forms.get(n).label().raw(), n == 0 ? first : ButtonStyle.SECONDARY)).toList());
    var choices = asks.stream().filter(Ask.OneOf.class::isInstance).map(Ask.OneOf.class::cast)
        .map(ask -> choices(ask.replyTo(), ask.choices()));
    return Piece.of(Stream.concat(Stream.of(rows), choices).toArray(Piece[]::new));
  }

  /** A button a choice; a list where they are many, or say too much for a button. */
  Piece choices(ReplyTo replyTo, List<Choice> choices) {
    var ways = choices.stream().map(choice -> new Way(new Wire.Choose(replyTo, choice.value()), choice.label().raw(),
        ButtonStyle.SECONDARY)).toList();
    return ways.size() <= MOST && ways.stream().allMatch(way -> way.wire().customId().length() <= LONGEST_NAME)
        ? rows(ways) : menus(replyTo, choices);
  }

  private Piece menus(ReplyTo replyTo, List<Choice> choices) {
    var options = new Options(choices);
    var menus = new ArrayList<Part>();
    for (var several : options.inGroups()) {
      menus.add(new Part.Menu(replyTo, viewer.say("discord.choose"),
          several.stream().map(option -> SelectOption.of(option.label(), option.value())
              .withDescription(option.more().orElse(null))).toList()));
    }
    return Piece.of(Piece.items(options.cut().map(Line::plain)), new Piece(menus));
  }

  /** Let it happen, or leave it. */
  Piece confirmation(Choice yes, ReplyTo replyTo, Prose no) {
    return rows(List.of(new Way(new Wire.Choose(replyTo, yes.value()), yes.label().raw(), ButtonStyle.PRIMARY),
        new Way(new Wire.Dismiss(), no.raw(), ButtonStyle.SECONDARY)));
  }

  /** One button. */
  Piece one(Wire wire, String key) {
    return rows(List.of(new Way(wire, viewer.say(key), ButtonStyle.PRIMARY)));
  }

  /** On, or back. */
  Piece onOrBack(Wire on, Wire back) {
    return rows(List.of(new Way(on, viewer.say("discord.form.continue"), ButtonStyle.PRIMARY),
        new Way(back, viewer.say("discord.form.back"), ButtonStyle.SECONDARY)));
  }

  /** Labels that do not fit on a button stand above the buttons, whole. */
  private static Piece rows(List<Way> ways) {
    var whole = Piece.items(ways.stream().map(Way::label).filter(label -> label.length() > LONGEST_LABEL)
        .map(Line::plain));
    var rows = new ArrayList<Part>();
    for (var at = 0; at < ways.size(); at += MOST_BESIDE) {
      rows.add(new Part.Row(ways.subList(at, Math.min(ways.size(), at + MOST_BESIDE)).stream()
          .map(way -> new Press(way.wire(), Slices.label(way.label(), LONGEST_LABEL), way.style())).toList()));
    }
    return Piece.of(whole, new Piece(rows));
  }

  private record Way(Wire wire, String label, ButtonStyle style) {}
}
