package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.specimen.Notices;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void whatBelongsTogetherMovesToTheNextMessageAsAWhole() {
    var pieces = IntStream.rangeClosed(1, 30).mapToObj(n -> Piece.of(Piece.small("R-" + n), Piece.quote("Words"),
        Piece.small("Grace reads this."))).toList();

    var messages = Messages.of(pieces);

    assertThat(messages).extracting(message -> message.blocks().size()).containsExactly(48, 42);
    assertThat(messages.getLast().text()).startsWith("R-17\nWords");
  }

  @Test
  void aHeadingStandsInTheMessageOfWhatFollowsIt() {
    var chapters = Stream.of("one ", "two ").map(word -> Piece.lines(Line.plain(word.repeat(740)))).toList();

    var messages = Messages.of(Stream.concat(Stream.of(Piece.lines(Line.plain("so it is ".repeat(300)))),
        Piece.under(Piece.heading("Numbers"), List.of(Piece.of(chapters.getFirst(), chapters.getLast()))).stream())
        .toList());

    assertThat(messages).hasSize(2).extracting(message -> message.blocks().getLast())
        .doesNotHaveAnyElementsOfTypes(HeaderBlock.class);
    assertThat(messages.getLast().blocks().getFirst()).isInstanceOf(HeaderBlock.class);
  }

  @Test
  void aDividerStandsBetweenTwoThingsOrNotAtAll() {
    var chapters = new Notices(words -> words + " and so on".repeat(290));
    var gathered = new GatheredNotice(List.of(chapters.announcement(), chapters.reminder(), chapters.checkIn()));

    var messages = new NoticeRendering(Cast.ADA).of(gathered);

    assertThat(messages).hasSizeGreaterThan(2).allSatisfy(message -> assertThat(edges(message))
        .doesNotHaveAnyElementsOfTypes(DividerBlock.class));
  }

  @Test
  void noMessageIsMadeOfNothing() {
    assertThat(Messages.of(List.of())).isEmpty();
    assertThat(Messages.of(List.of(Piece.divider(), Piece.none()))).isEmpty();
  }

  private static List<LayoutBlock> edges(SlackMessage message) {
    return List.of(message.blocks().getFirst(), message.blocks().getLast());
  }
}
