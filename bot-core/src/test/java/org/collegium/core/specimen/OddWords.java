package org.collegium.core.specimen;

import java.util.List;
import java.util.function.UnaryOperator;

/** What people really type, and what nobody types but somebody will. */
public record OddWords(String name, UnaryOperator<String> way) {

  /** Each keeps the words it is given and puts its own behind them. */
  public static List<OddWords> all() {
    return List.of(
        behind("words that go on and on", " and so on".repeat(320)),
        behind("one word without an end", "a".repeat(3_001)),
        behind("lines and lines", "\nanother line".repeat(400)),
        behind("families of one emoji", " 👩‍👩‍👧‍👦".repeat(300)),
        behind("emoji without a space", "👩🏽‍🚀".repeat(500)),
        behind("letters with marks", "e\u0301\u0323".repeat(1_200)),
        behind("from right to left", " שלום עולם \u202eabc\u202c".repeat(200)),
        behind("calls to a whole channel", " <!channel> <!here> <@U0123456> <#C0123456> <!date^0^{time}|x>"),
        behind("calls to a whole server",
            " @everyone @here <@123> <@!123> <@&123> <#123> <:x:123> <t:0:F> </cohort me:1>"),
        behind("what begins a line", "\n# Title\n-# small\n- item\n  + item\n12. twelve\n> said\n>>> said\n* item\nC#"),
        behind("more markup",
            " **bold** __under__ ||hidden|| \\*so\\* ¯\\_(ツ)_/¯ [a](https://b.example/_c_) :+1: ```x\n*y*```"),
        behind("markup", " *bold* _italic_ ~gone~ `code` ```block``` > quoted :smile: [a](b) <https://x.example|y>"),
        behind("escapes", " &lt;!channel&gt; &amp; &&& <<< >>>"),
        behind("addresses", " (https://a.example/x?y=1&z=2), http://b.example." + " https://" + "c".repeat(2_500)),
        behind("what ends a pattern", " {0} {1,choice,0#x} '' % $1 \\"),
        behind("a label's length exactly", "b".repeat(60)));
  }

  private static OddWords behind(String name, String odd) {
    return new OddWords(name, words -> words + odd);
  }

  @Override
  public String toString() {
    return name;
  }
}
