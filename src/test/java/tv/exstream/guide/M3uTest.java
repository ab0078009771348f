package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Listing;

class M3uTest {
    private static final List<Channel> CHANNELS =
            List.of(
                    channel(2).named("Films").build(),
                    channel("5.1").withId(51).named("A \"B\", C\r\n#EXTINF").build(),
                    channel(1984).named("Кино \uD83D\uDE00").build());

    @Test
    @DisplayName("IPTV-1, M3-07: a playlist, byte for byte")
    void aPlaylistByteForByte() {
        Golden.assertMatches(
                "guide/channels.m3u",
                written(
                        new M3u(
                                "http://tv.lan:8411",
                                M3u.Form.HLS,
                                Catchup.ofDays(7),
                                GuideIds.STABLE)));
    }

    @Test
    @DisplayName("IPTV-1: the form asked for is the form of every address")
    void theFormAskedForIsTheFormOfEveryAddress() {
        assertThat(written(new M3u("http://tv", M3u.Form.TS, Catchup.ofDays(7), GuideIds.STABLE)))
                .contains("http://tv/iptv/channel/5.1.ts\n")
                .doesNotContain(".m3u8\n");
        assertThat(
                        written(
                                new M3u(
                                        "http://tv",
                                        M3u.Form.MIXED,
                                        Catchup.ofDays(7),
                                        GuideIds.STABLE)))
                .contains("http://tv/iptv/channel/5.1.m3u8\n")
                .doesNotContain(".ts");
    }

    @Test
    @DisplayName("IPTV-1: a token in the address of the server is in every address")
    void aTokenIsRepeatedInEveryAddress() {
        String base = "https://tv/t/s3cret";

        assertThat(written(new M3u(base, M3u.Form.TS, Catchup.ofDays(7), GuideIds.STABLE)))
                .contains("url-tvg=\"%s/iptv/xmltv.xml\"".formatted(base))
                .contains(base + "/iptv/channel/2.ts\n")
                .contains("catchup-source=\"%s/iptv/channel/2.ts?utc={utc}\"".formatted(base));
    }

    @Test
    @DisplayName("M3-07: Kodi and Jellyfin read the same name from any name")
    void kodiAndJellyfinReadTheSameNameFromAnyName() {
        String entry =
                written(new M3u("http://tv", M3u.Form.TS, Catchup.ofDays(7), GuideIds.STABLE))
                        .split("\n")[3];
        String afterLastQuote = entry.substring(entry.lastIndexOf('"') + 1);
        Matcher name = Pattern.compile("tvg-name=\"([^\"]*)\"").matcher(entry);

        String kodi = afterLastQuote.substring(1);
        String jellyfin = entry.substring(entry.lastIndexOf(',') + 1);

        assertThat(kodi).isEqualTo(jellyfin).isEqualTo("A 'B'\u201A C #EXTINF");
        assertThat(name.find()).isTrue();
        assertThat(name.group(1)).isEqualTo("A 'B', C #EXTINF");
    }

    @Test
    void aLogoAndAGroupOfItsOwnAreWritten() {
        Channel channel =
                channel(2).listed(new Listing(false, "Films, \"late\"\n", "ab12")).build();

        String plain =
                new M3u("https://tv", M3u.Form.TS, Catchup.NONE, GuideIds.STABLE)
                        .of(List.of(channel));
        assertThat(plain)
                .contains(" tvg-logo=\"https://tv/iptv/logos/2?v=ab12\"")
                .contains(" group-title=\"Films, 'late'\"");
    }

    @Test
    void withoutALogoThereIsNoAttributeAndWithoutAGroupTheUsualOne() {
        assertThat(written(new M3u("http://tv", M3u.Form.TS, Catchup.NONE, GuideIds.STABLE)))
                .doesNotContain("tvg-logo")
                .contains("group-title=\"EXStreamTV\"");
    }

    @Test
    void withoutAPastThereIsNoCatchUp() {
        assertThat(written(new M3u("http://tv", M3u.Form.TS, Catchup.NONE, GuideIds.STABLE)))
                .doesNotContain("catchup");
    }

    @Test
    @DisplayName("IPTV-1: the past is found in the form of the present")
    void thePastIsFoundInTheFormOfThePresent() {
        assertThat(written(M3u.Form.TS, Catchup.Mode.DEFAULT))
                .contains(
                        "catchup=\"default\" catchup-days=\"3\" catchup-source=\"http://tv/iptv/channel/2.ts?utc={utc}\"");
        assertThat(written(M3u.Form.HLS, Catchup.Mode.DEFAULT))
                .contains("catchup-source=\"http://tv/iptv/channel/2.m3u8?utc={utc}\"");
    }

    @Test
    void whatTheAddressGoesOnWithIsAddedToItsQuery() {
        assertThat(written(M3u.Form.HLS, Catchup.Mode.APPEND))
                .contains("catchup=\"append\" catchup-days=\"3\" catchup-source=\"?utc={utc}\"");
    }

    @Test
    void aPlayerThatKnowsWhatToAddIsToldNoSource() {
        assertThat(written(M3u.Form.HLS, Catchup.Mode.SHIFT))
                .contains("catchup=\"shift\" catchup-days=\"3\" tvg-rec=\"3\" timeshift=\"3\"")
                .contains("http://tv/iptv/channel/2.m3u8\n");
    }

    @Test
    void addressesLookLikeThoseOfTheServerThatPlayersTakeUsFor() {
        assertThat(written(M3u.Form.HLS, Catchup.Mode.FLUSSONIC))
                .contains("catchup=\"flussonic\"", "http://tv/iptv/flussonic/5.1/index.m3u8\n");
        assertThat(written(M3u.Form.TS, Catchup.Mode.FLUSSONIC))
                .contains("http://tv/iptv/flussonic/5.1/mpegts\n");
        assertThat(written(M3u.Form.HLS, Catchup.Mode.XC))
                .contains("catchup=\"xc\"", "http://tv/live/tv/tv/51.m3u8\n");
        assertThat(written(M3u.Form.TS, Catchup.Mode.XC)).contains("http://tv/live/tv/tv/51\n");
    }

    @Test
    void whoWantsNoCatchUpGetsNone() {
        assertThat(written(M3u.Form.HLS, Catchup.Mode.NONE)).doesNotContain("catchup", "rec=");
    }

    private static String written(M3u.Form form, Catchup.Mode mode) {
        return written(new M3u("http://tv", form, new Catchup(mode, 3), GuideIds.STABLE));
    }

    @Test
    @DisplayName(
            "M3-05: without channels one row says so and leads to the page where they are made")
    void withoutChannelsOneRowSaysSo() {
        assertThat(
                        new M3u("http://tv", M3u.Form.TS, Catchup.ofDays(7), GuideIds.STABLE)
                                .of(List.of())
                                .lines())
                .containsExactly(
                        "#EXTM3U url-tvg=\"http://tv/iptv/xmltv.xml\" x-tvg-url=\"http://tv/iptv/xmltv.xml\"",
                        "#EXTINF:-1 group-title=\"EXStreamTV\",No channels yet",
                        "http://tv/");
    }

    private static String written(M3u playlist) {
        return playlist.of(CHANNELS);
    }
}
