package org.collegium.core;

import java.util.Map;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.ProtocolAnswer.DilemmaShown;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;

/** What leaders of Front Range bring to be talked about. */
public final class BroughtDilemma {

  private BroughtDilemma() {}

  /** That leader writes it down, where nobody called {@code apart} is to be in the room, and offers it; its token. */
  public static ReplyTo by(TestHouse house, String name, String words, String apart) {
    var form = ((FormOpened) house.types(name, "/protocol offer cohort:\"Front Range\"")).form();
    var shown = (DilemmaShown) house.replies(name, form.replyTo(),
        Map.of("title", words, "dilemma", words, "focus", words, "apart", apart));
    var token = ((Ask.OneOf) shown.ways().getFirst()).replyTo();
    house.replies(name, token, Map.of("choice", "offer"));
    return token;
  }
}
