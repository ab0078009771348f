package tv.exstream.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Who is there? | Who is there?",
                "{\\i1}Who{\\i0} is there? | <i>Who</i> is there?",
                "{\\b1}bold {\\i1}both{\\b0} italic | <b>bold</b> <b><i>both</i></b> <i>italic</i>",
                "{\\u1}under{\\r}plain | <u>under</u>plain",
                "{\\an8\\fs20\\c&H00FFFF&\\b700}above | <b>above</b>",
                "{\\pos(10,20)}{\\k50}ka{\\k50}ra | kara",
                "{\\p1}m 0 0 l 100 0 100 100{\\p0}shape | shape",
                "one {comment} two | one  two",
                "\\{braces\\} and a \\\u2060backslash | {braces} and a \\backslash",
                "unfinished {\\i1 | unfinished {\\i1",
                "<b>not ours</b> & --> | &lt;b&gt;not ours&lt;/b&gt; &amp; --&gt;",
                "Tom &amp; Jerry &lt;3 &#8217;s &#x263A; &nothing; &#0;&#55296; | Tom &amp; Jerry &lt;3 ’s ☺ &amp;nothing;",
            })
    @DisplayName("bold, italic and underlined are kept, everything else is taken away or escaped")
    void markingsAreMadeSafe(String event, String text) {
        assertThat(CueText.of(event)).isEqualTo(text);
    }

    @Test
    void linesStayAndEmptyOnesGo() {
        assertThat(CueText.of("\\N{\\i1}first\\N\\N second \\Nthird{\\i0}\\n\\h"))
                .isEqualTo("<i>first\nsecond\nthird</i>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\\N\\N", "{\\i1}{\\i0}", "{\\p1}m 0 0", "\u0000\u0007"})
    void nothingThatIsSaidIsNothing(String event) {
        assertThat(CueText.of(event)).isEmpty();
    }

    @Test
    @DisplayName("a text without end is cut")
    void aTextWithoutEndIsCut() {
        assertThat(CueText.of("a".repeat(1_000_000))).hasSize(CueText.MOST_CHARACTERS);
        assertThat(CueText.of("{\\i1}a{\\i0}".repeat(100_000)).length())
                .isLessThan(CueText.MOST_CHARACTERS + 10);
    }

    @Test
    @DisplayName("whatever an event has in it, no tag but ours comes out, and each is closed again")
    void anyTextIsSafe() {
        String alphabet = "ab \\N{}ibu01<>&;#-\n\t";
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var event = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                event.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = CueText.of(event.toString());
            String rest = text.replaceAll("<(/?)[biu]>", "");

            assertThat(rest).as("seed %d: %s", seed, event).doesNotContain("<", ">", "\n\n");
            assertThat(text.split("<[biu]>", -1))
                    .as("seed %d: %s", seed, event)
                    .hasSameSizeAs(text.split("</[biu]>", -1));
        }
    }
}
