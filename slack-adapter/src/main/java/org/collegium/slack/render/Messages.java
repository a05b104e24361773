package org.collegium.slack.render;

import com.slack.api.model.block.DividerBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pieces laid into as few messages as take them. */
final class Messages {

  private static final int MOST_BLOCKS = 50;
  /** Slack refuses a message whose blocks hold about 11,000 characters; what is around the words counts too. */
  private static final int MOST_CHARACTERS = 8_000;

  private final List<SlackMessage> full = new ArrayList<>();
  private final List<Spoken> open = new ArrayList<>();

  private Messages() {}

  static List<SlackMessage> of(List<Piece> pieces) {
    var messages = new Messages();
    pieces.forEach(messages::lay);
    messages.close();
    return List.copyOf(messages.full);
  }

  private void lay(Piece piece) {
    if (!hasRoomFor(piece.blocks()) && fitsAlone(piece.blocks())) {
      close();
    }
    for (var block : piece.blocks()) {
      if (!hasRoomFor(List.of(block))) {
        close();
      }
      if (!open.isEmpty() || !(block.block() instanceof DividerBlock)) {
        open.add(block);
      }
    }
  }

  private boolean hasRoomFor(List<Spoken> blocks) {
    return open.isEmpty() || (open.size() + blocks.size() <= MOST_BLOCKS
        && characters(open) + characters(blocks) <= MOST_CHARACTERS);
  }

  private static boolean fitsAlone(List<Spoken> blocks) {
    return blocks.size() <= MOST_BLOCKS && characters(blocks) <= MOST_CHARACTERS;
  }

  private static int characters(List<Spoken> blocks) {
    return blocks.stream().mapToInt(block -> block.words().map(Mrkdwn::escaped).map(String::length).orElse(0)).sum();
  }

  private void close() {
    while (!open.isEmpty() && open.getLast().block() instanceof DividerBlock) {
      open.removeLast();
    }
    if (!open.isEmpty()) {
      var words = open.stream().map(Spoken::words).flatMap(Optional::stream).collect(Collectors.joining("\n"));
      full.add(new SlackMessage(Mrkdwn.escaped(words.strip()), open.stream().map(Spoken::block).toList()));
      open.clear();
    }
  }
}
