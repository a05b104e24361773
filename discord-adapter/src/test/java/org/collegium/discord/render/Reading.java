package org.collegium.discord.render;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup read as Discord's apps read it, as far as anybody outside knows: what is seen of it, and what became of it
 * besides words.
 */
record Reading(String seen, Set<Effect> effects) {

  enum Effect {
    ESCAPE, ADDRESS, BARE_ADDRESS, DAY, MENTION, SMILEY, CODE, SPOILER, BOLD, UNDERLINED, ITALIC, STRUCK, MASKED_LINK,
    HEADING, SMALL, QUOTE, LIST
  }

  private static final Set<Effect> AROUND_OTHERS = EnumSet.of(Effect.SPOILER, Effect.BOLD, Effect.UNDERLINED,
      Effect.ITALIC, Effect.STRUCK, Effect.MASKED_LINK);

  private record Found(Effect effect, Matcher matcher) {}

  private record Rule(Effect effect, Pattern pattern) {}

  private static final List<Rule> AT_A_LINE = List.of(
      rule(Effect.SMALL, "\\h*-#\\h+"), rule(Effect.HEADING, "\\h*#{1,3}\\h+"),
      rule(Effect.QUOTE, "\\h*>(?:>>)?(?:\\h+|$)"),
      rule(Effect.LIST, "\\h*(?:[-*+]|\\d+\\.)\\h+"));

  /** In the order in which they are tried; the first group is what is seen. */
  private static final List<Rule> ANYWHERE = List.of(
      rule(Effect.ESCAPE, "\\\\([^0-9A-Za-z\\s])"),
      rule(Effect.DAY, "<t:-?\\d+(?::[tTdDfFR])?>[^\\n]*()"),
      rule(Effect.ADDRESS, "<(https?://[^ >]+)>"),
      rule(Effect.BARE_ADDRESS, "((?i:https?|steam|ftp|mailto)://[^\\s<]+[^<.,:;\"'\\]\\s])"),
      rule(Effect.MENTION, "(<(?:@[!&]?|#|a?:\\w+:|/[^:>]+:|id:)[\\w-]+>|@everyone|@here)"),
      rule(Effect.SMILEY, "(:[^\\s:]+:)"),
      rule(Effect.CODE, "`{1,3}([^`]++)`{1,3}"),
      rule(Effect.SPOILER, "\\|\\|([\\s\\S]+?)\\|\\|"),
      rule(Effect.BOLD, "\\*\\*((?:[^\\\\*]++|\\\\[\\s\\S]|\\*(?!\\*))++)\\*\\*(?!\\*)"),
      rule(Effect.UNDERLINED, "__((?:[^\\\\_]++|\\\\[\\s\\S]|_(?!_))++)__(?!_)"),
      rule(Effect.ITALIC, "[*_]((?:[^\\\\*_]++|\\\\[\\s\\S])++)[*_]"),
      rule(Effect.STRUCK, "~~([\\s\\S]+?)~~"),
      rule(Effect.MASKED_LINK, "\\[((?:[^\\[\\]\\\\]++|\\\\[\\s\\S])*+)\\]\\([^)]*\\)"));

  private static Rule rule(Effect effect, String pattern) {
    return new Rule(effect, Pattern.compile(pattern, Pattern.MULTILINE));
  }

  /** As it is seen. */
  static Reading of(String markup) {
    var seen = new StringBuilder();
    var effects = EnumSet.noneOf(Effect.class);
    read(markup, seen, effects);
    effects.remove(Effect.ESCAPE);
    return new Reading(seen.toString(), effects);
  }

  private static void read(String markup, StringBuilder seen, Set<Effect> effects) {
    for (var at = atALine(markup, 0, effects); at < markup.length(); at = atALine(markup, at, effects)) {
      var found = isOfAWord(markup.charAt(at)) ? Optional.<Found>empty() : found(markup, at);
      if (found.isEmpty()) {
        seen.append(markup.charAt(at));
        at++;
        continue;
      }
      effects.add(found.get().effect());
      if (AROUND_OTHERS.contains(found.get().effect())) {
        read(found.get().matcher().group(1), seen, effects);
      } else {
        seen.append(found.get().matcher().group(1));
      }
      at = found.get().matcher().end();
    }
  }

  /** No rule begins there. */
  private static boolean isOfAWord(char letter) {
    return letter > '~' || letter == ' ' || (Character.isLetterOrDigit(letter) && "hsfmHSFM".indexOf(letter) < 0);
  }

  private static int atALine(String markup, int from, Set<Effect> effects) {
    var at = from;
    for (var isOpened = at == 0 || (at < markup.length() && markup.charAt(at - 1) == '\n'); isOpened;) {
      isOpened = false;
      for (var rule : AT_A_LINE) {
        var matcher = rule.pattern().matcher(markup).region(at, markup.length());
        if (matcher.lookingAt()) {
          effects.add(rule.effect());
          at = matcher.end();
          isOpened = true;
          break;
        }
      }
    }
    return at;
  }

  private static Optional<Found> found(String markup, int at) {
    return ANYWHERE.stream().map(rule -> new Found(rule.effect(), rule.pattern().matcher(markup)
        .region(at, markup.length()).useTransparentBounds(true))).filter(found -> found.matcher().lookingAt())
        .findFirst();
  }
}
