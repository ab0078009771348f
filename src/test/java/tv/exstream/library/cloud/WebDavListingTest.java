package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDavListingTest {
    @Test
    @DisplayName("SRC-36: entries are read whatever prefix a server gives the namespace")
    void prefixesDoNotMatter() {
        String text =
                """
                <lp:multistatus xmlns:lp="DAV:" xmlns:other="x">
                  <lp:response><lp:href> /f/ </lp:href><lp:propstat><lp:prop>
                    <lp:resourcetype><lp:collection/></lp:resourcetype>
                  </lp:prop></lp:propstat></lp:response>
                  <lp:response><lp:href>/f/a.mkv</lp:href><lp:propstat><lp:prop>
                    <other:getcontentlength>9</other:getcontentlength>
                    <lp:getcontentlength>7</lp:getcontentlength>
                    <lp:getlastmodified>Sun, 12 Jan 2025 09:25:56 GMT</lp:getlastmodified>
                    <lp:getetag>"e"</lp:getetag>
                  </lp:prop></lp:propstat></lp:response>
                </lp:multistatus>
                """;

        assertThat(read(text))
                .containsExactly(
                        new WebDavListing.Entry("/f/", true, 0, Instant.EPOCH, ""),
                        new WebDavListing.Entry(
                                "/f/a.mkv",
                                false,
                                7,
                                Instant.parse("2025-01-12T09:25:56Z"),
                                "\"e\""));
    }

    @Test
    void whatOneEntrySaysIsNotSaidOfTheNext() {
        List<WebDavListing.Entry> entries =
                read(listing(entry("/a.mkv", "7", "tomorrow") + entry("/b.mkv", "", "")));

        assertThat(entries.getFirst().size()).isEqualTo(7);
        assertThat(entries.getLast().size()).isZero();
        assertThat(entries).extracting(WebDavListing.Entry::modified).containsOnly(Instant.EPOCH);
    }

    @ParameterizedTest
    @DisplayName("lengths that are none are not believed")
    @CsvSource({"7, 7", "-7, 0", "1e9, 0", "99999999999999999999999, 0", "'', 0", "' 7 ', 7"})
    void lengthsThatAreNone(String said, long size) {
        assertThat(read(listing(entry("/a.mkv", said, ""))).getFirst().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @DisplayName("what is no list of a folder is refused")
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "<multistatus/>",
                "<D:multistatus xmlns:D=\"DAV:\"><D:response>",
                "{\"files\":[]}",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><D:multistatus xmlns:D=\"DAV:\">&a;</D:multistatus>",
            })
    void somethingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text));
    }

    @Test
    void anEmptyFolderIsEmpty() {
        assertThat(read(listing(""))).isEmpty();
    }

    private static List<WebDavListing.Entry> read(String text) {
        return WebDavListing.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String listing(String entries) {
        return "<D:multistatus xmlns:D=\"DAV:\">" + entries + "</D:multistatus>";
    }

    private static String entry(String href, String length, String modified) {
        return """
               <D:response><D:href>%s</D:href><D:propstat><D:prop>
               <D:getcontentlength>%s</D:getcontentlength>
               <D:getlastmodified>%s</D:getlastmodified>
               </D:prop></D:propstat></D:response>
               """
                .formatted(href, length, modified);
    }
}
