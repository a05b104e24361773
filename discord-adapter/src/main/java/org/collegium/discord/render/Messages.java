package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Pieces laid into as few messages as take them. */
final class Messages {

  /** Of 40 in all (docs.discord.com/developers/components/reference) one is the frame. */
  private static final int MOST_COMPONENTS = 39;
  private static final int MOST_CHARACTERS = 4_000;

  private final Optional<Accent> accent;
  private final List<DiscordMessage> full = new ArrayList<>();
  private final List<List<Part>> open = new ArrayList<>();

  private Messages(Optional<Accent> accent) {
    this.accent = accent;
  }

  /** What is said to one who asked. */
  static List<DiscordMessage> of(List<Piece> pieces) {
    return laid(pieces, Optional.empty());
  }

  /** What is said unasked: framed, with a colour that tells what it is about. */
  static List<DiscordMessage> letter(List<Piece> pieces, Accent accent) {
    return laid(pieces, Optional.of(accent));
  }

  private static List<DiscordMessage> laid(List<Piece> pieces, Optional<Accent> accent) {
    var messages = new Messages(accent);
    pieces.forEach(piece -> messages.lay(piece.parts()));
    messages.close();
    return List.copyOf(messages.full);
  }

  private void lay(List<Part> piece) {
    if (!hasRoomFor(piece) && isWithin(List.of(piece))) {
      close();
    }
    open.add(new ArrayList<>());
    for (var part : piece) {
      if (!hasRoomFor(List.of(part))) {
        close();
        open.add(new ArrayList<>());
      }
      if (!(part instanceof Part.Rule && open.stream().allMatch(List::isEmpty))) {
        open.getLast().add(part);
      }
    }
  }

  private boolean hasRoomFor(List<Part> parts) {
    var all = new ArrayList<>(open);
    all.add(parts);
    return isWithin(all);
  }

  private static boolean isWithin(List<List<Part>> pieces) {
    var components = 0;
    var characters = 0;
    for (var piece : pieces) {
      for (var n = 0; n < piece.size(); n++) {
        var isGoingOn = n > 0 && piece.get(n) instanceof Part.Text text && text.goesOnFrom(piece.get(n - 1));
        components += isGoingOn ? 0 : piece.get(n).components();
        characters += piece.get(n) instanceof Part.Text text ? text.line().length() + 1 : 0;
      }
    }
    return components <= MOST_COMPONENTS && characters <= MOST_CHARACTERS;
  }

  private void close() {
    open.removeIf(List::isEmpty);
    while (!open.isEmpty() && open.getLast().getLast() instanceof Part.Rule) {
      open.getLast().removeLast();
      open.removeIf(List::isEmpty);
    }
    var components = new ArrayList<ContainerChildComponent>();
    var ways = new HashMap<String, Integer>();
    open.forEach(piece -> components.addAll(components(piece, ways)));
    if (!components.isEmpty()) {
      full.add(new DiscordMessage(components, accent));
    }
    open.clear();
  }

  /** @param ways how often each way back stands in the message already; two of the same name are refused */
  private static List<ContainerChildComponent> components(List<Part> piece, Map<String, Integer> ways) {
    var components = new ArrayList<ContainerChildComponent>();
    var lines = new ArrayList<String>();
    for (var n = 0; n < piece.size(); n++) {
      var isGoingOn = n > 0 && piece.get(n) instanceof Part.Text text && text.goesOnFrom(piece.get(n - 1));
      if (!isGoingOn) {
        text(lines).ifPresent(components::add);
        lines.clear();
      }
      switch (piece.get(n)) {
        case Part.Text text -> lines.add(text.line());
        case Part.Row row -> components.add(row(row, ways));
        case Part.Menu menu -> components.add(menu(menu, ways));
        case Part.Rule _ -> components.add(Separator.createDivider(Separator.Spacing.SMALL));
      }
    }
    text(lines).ifPresent(components::add);
    return components;
  }

  private static Optional<TextDisplay> text(List<String> lines) {
    return Optional.of(String.join("\n", lines).strip()).filter(words -> !words.isEmpty()).map(TextDisplay::of);
  }

  private static ActionRow row(Part.Row row, Map<String, Integer> ways) {
    return ActionRow.of(row.buttons().stream()
        .map(press -> Button.of(press.style(), name(press.wire(), ways), press.label())).toList());
  }

  private static ActionRow menu(Part.Menu menu, Map<String, Integer> ways) {
    return ActionRow.of(StringSelectMenu.create(name(new Wire.Pick(menu.replyTo()), ways))
        .setPlaceholder(menu.placeholder()).addOptions(menu.options()).build());
  }

  private static String name(Wire wire, Map<String, Integer> ways) {
    return wire.customId(ways.merge(wire.customId(), 1, Integer::sum));
  }
}
