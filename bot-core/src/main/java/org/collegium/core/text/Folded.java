package org.collegium.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words as they compare: what one person types with accents, capitals and marks, another types without. */
public final class Folded {

  /** Letters that are letters of their own and not a letter with an accent. */
  private static final Map<String, String> SPELLED_OUT =
      Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ı", "i", "ß", "ss",
          "æ", "ae", "œ", "oe", "þ", "th");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern WITHIN_WORDS = Pattern.compile("['’‘ʼ`´™®©℠]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  /** Without case, accents, trademark signs and punctuation; one space between words. */
  public static String of(String words) {
    var bare = WITHIN_WORDS.matcher(words).replaceAll("").replace("&", " and ");
    return BETWEEN_WORDS.matcher(letters(bare)).replaceAll(" ").strip();
  }

  /** Without case and accents; everything else stands as it does. */
  public static String letters(String words) {
    var plain =
        ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    for (var letter : SPELLED_OUT.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }
}
