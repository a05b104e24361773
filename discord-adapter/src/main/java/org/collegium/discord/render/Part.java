package org.collegium.discord.render;

import java.util.List;
import net.dv8tion.jda.api.components.selections.SelectOption;
import org.collegium.core.identity.ReplyTo;

/** What a message is put together from. */
sealed interface Part {

  /** How many components it is, all told. */
  int components();

  /**
   * A line in Discord's markup; lines of one piece become one text, and what follows on a list another one, so that it
   * is not read as part of it.
   */
  record Text(String line, Place place) implements Part {

    /** Whether it stands in one text with that line before it. */
    boolean goesOnFrom(Part before) {
      return before instanceof Text text && (text.place == place || text.place == Place.OUTSIDE);
    }

    @Override
    public int components() {
      return 1;
    }
  }

  /** Where a line stands. */
  enum Place {
    IN_A_LIST, OUTSIDE
  }

  /** Buttons side by side. */
  record Row(List<Press> buttons) implements Part {

    @Override
    public int components() {
      return 1 + buttons.size();
    }
  }

  /** A list that opens, of which one is taken. */
  record Menu(ReplyTo replyTo, String placeholder, List<SelectOption> options) implements Part {

    @Override
    public int components() {
      return 2;
    }
  }

  /** Where one thing ends and another begins. */
  record Rule() implements Part {

    @Override
    public int components() {
      return 1;
    }
  }
}
