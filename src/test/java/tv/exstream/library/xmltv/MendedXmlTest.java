package tv.exstream.library.xmltv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is nearly XML")
class MendedXmlTest {
    /// As much as is read at once.
    private static final int PORTION = 1 << 13;

    private static String mended(Reader text) {
        try (var mended = new MendedXml(text)) {
            var written = new StringWriter();
            long _ = mended.transferTo(written);
            return written.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String mended(String text) {
        return mended(new StringReader(text));
    }

    @ParameterizedTest
    @DisplayName("is as XML wants it, and what is XML stays")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a & b, a &amp; b",
                "&, &amp;",
                "&;, &amp;;",
                "&lt;&#65;&#x42;&gt;, &lt;&#65;&#66;&gt;",
                "&uuml;&hellip;, &#252;&#8230;",
                "&unheardof;, &amp;unheardof;",
                "&aaaaaaaaaaaaaaaaaaaa;, &amp;aaaaaaaaaaaaaaaaaaaa;",
                "?a=1&b=2&eacute;, ?a=1&amp;b=2&#233;",
                "<![CDATA[a & b]]> & c, <![CDATA[a & b]]> &amp; c",
                "<![CDATA[]] > &]]>&, <![CDATA[]] > &]]>&amp;",
                "&#1;&#xD800;&#xFFFF;x, x",
            })
    void mends(String text, String mended) {
        assertThat(mended(text)).isEqualTo(mended);
    }

    @Test
    @DisplayName("is the same wherever a portion of it ends")
    void portions() {
        String text = "x &uuml; <![CDATA[a & b]]> & &amp;c ]]> &";
        String wanted = "x &#252; <![CDATA[a & b]]> &amp; &amp;c ]]> &amp;";

        for (int before = PORTION - text.length(); before <= PORTION; before++) {
            String padding = "p".repeat(before);
            assertThat(mended(padding + text)).as("after %d", before).isEqualTo(padding + wanted);
        }
    }

    @Test
    @DisplayName("is the same when it comes a character at a time")
    void slowly() {
        var text = new StringReader("a &uuml; <![CDATA[&]]> &");
        var slow =
                new Reader() {
                    @Override
                    public int read(char[] target, int offset, int length) throws IOException {
                        return text.read(target, offset, Math.min(1, length));
                    }

                    @Override
                    public void close() {
                        text.close();
                    }
                };

        assertThat(mended(slow)).isEqualTo("a &#252; <![CDATA[&]]> &amp;");
    }

    @Test
    @DisplayName("has nothing before its declaration, and no control characters")
    void characters() {
        assertThat(mended(" \r\n\t<?xml?>\u0000a\u0008\uFFFE\tb\n")).isEqualTo("<?xml?>a\tb\n");
        assertThat(mended("  ")).isEmpty();
    }
}
