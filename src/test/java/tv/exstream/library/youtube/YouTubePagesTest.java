package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.live.SourceAddress;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.OnlineOrigin.YouTube;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

class YouTubePagesTest {
    private static final SourceAddress NEWS =
            SourceAddress.parse("https://www.youtube.com/@news/live");

    private static final String LIVE =
            """
            {"id":"aaaaaaaaaaa","live_status":"is_live","formats":[
             {"format_id":"251","protocol":"https","acodec":"opus","url":"https://x.example/a"},
             {"format_id":"96","protocol":"m3u8_native","url":"https://x.example/96.m3u8",
              "manifest_url":"https://x.example/%d/all.m3u8"}]}
            """;

    private final List<String> asked = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private String answer = LIVE;
    private Optional<YtDlpException> failure = Optional.empty();
    private Instant now = Videos.NOW;
    private final LookUps lookUps =
            new LookUps(this::lookUp, () -> 5, () -> now, time -> now = now.plus(time));
    private final InMemorySources sources = new InMemorySources();
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final YouTubePages pages =
            new YouTubePages(lookUps, new Visitor(sources, secrets), () -> now);

    @ParameterizedTest
    @DisplayName("SRC-16: the address of a video or of what a channel has live is that of a page")
    @CsvSource({
        "https://www.youtube.com/watch?v=aaaaaaaaaaa&t=3, watch?v=aaaaaaaaaaa",
        "https://youtu.be/aaaaaaaaaaa, watch?v=aaaaaaaaaaa",
        "https://www.youtube.com/live/aaaaaaaaaaa?si=x, watch?v=aaaaaaaaaaa",
        "http://YouTube.com/watch?v=aaaaaaaaaaa, watch?v=aaaaaaaaaaa",
        "https://www.youtube.com/@news/live, @news/live",
        "https://m.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa/live,"
                + " channel/UCaaaaaaaaaaaaaaaaaaaaaa/live",
    })
    void pagesOfYouTubeAreKnown(String text, String path) {
        SourceAddress address = SourceAddress.parse(text);

        assertThat(Page.of(address)).contains(new Page(path));
        assertThat(pages.has(address)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("what is no page of a video is not told to yt-dlp")
    @ValueSource(
            strings = {
                "https://www.youtube.com/playlist?list=PLabcdefghijklmnop",
                "https://www.youtube.com/@news",
                "https://youtube.com.evil.example/watch?v=aaaaaaaaaaa",
                "https://evil.example/@news/live",
                "https://www.youtube.com/--exec/live",
                "rtmp://www.youtube.com/watch?v=aaaaaaaaaaa",
                "https://manifest.googlevideo.com/api/live.m3u8",
            })
    void otherAddressesAreThoseOfStreams(String text) {
        assertThat(pages.has(SourceAddress.parse(text))).isFalse();
        assertThatThrownBy(() -> pages.stream(SourceAddress.parse(text)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("SRC-16: where something is live is looked up each time it is joined")
    void whereItIsReceivedIsLookedUpEachTime() throws Exception {
        assertThat(pages.stream(NEWS)).isEqualTo(URI.create("https://x.example/1/all.m3u8"));
        assertThat(pages.stream(NEWS)).isEqualTo(URI.create("https://x.example/2/all.m3u8"));

        assertThat(asked).containsExactly("@news/live", "@news/live");
    }

    @Test
    @DisplayName("SRC-17: joining live sources asks YouTube no more often than everything else")
    void joiningWaitsForItsTurn() throws Exception {
        for (int n = 0; n < LookUps.BURST; n++) {
            pages.stream(NEWS);
        }
        assertThat(now).isEqualTo(Videos.NOW);

        pages.stream(NEWS);

        assertThat(now).isEqualTo(Videos.NOW.plus(Duration.ofSeconds(12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"was_live", "not_live", "is_upcoming", "post_live"})
    void whatIsNotLiveIsNotReceived(String status) {
        answer = LIVE.replace("is_live\"", status + "\"");

        assertThatThrownBy(() -> pages.stream(NEWS)).hasMessage("nothing is live there");
    }

    @Test
    void whatIsLiveInAnotherWayIsNotReceived() {
        answer = LIVE.replace("m3u8_native", "http_dash_segments");
        assertThatThrownBy(() -> pages.stream(NEWS)).hasMessage("nothing is live there");

        now = now.plus(YouTubePages.LEFT_ALONE);
        answer = LIVE.replace("https://x.example/%d", "file:///etc");
        assertThatThrownBy(() -> pages.stream(NEWS)).hasMessage("nothing is live there");
    }

    @Test
    @DisplayName(
            "SRC-16: a live page is looked at with the cookies of the first source of YouTube that"
                    + " has some")
    void livePagesAreLookedAtAsASourceIs() throws Exception {
        pages.stream(NEWS);
        SourceId _ = add("without cookies");
        SourceId with = add("with cookies");
        SourceId later = add("with others");
        secrets.put(with, YouTube.COOKIES, "ours");
        secrets.put(later, YouTube.COOKIES, "others");

        pages.stream(NEWS);

        assertThat(shown).containsExactly("nobody's", "ours");
    }

    private SourceId add(String name) {
        var origin = new YouTube(YouTube.Find.CHANNEL, "@news", 10, 720);
        return sources.add(new SourceSettings(name, origin, Duration.ofDays(1), true)).id();
    }

    @Test
    @DisplayName("SRC-17: a page on which nothing is live takes no turn for a minute")
    void nothingLiveTakesNoTurns() throws Exception {
        answer = LIVE.replace("is_live\"", "not_live\"");
        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(() -> pages.stream(NEWS)).hasMessage("nothing is live there");
        }
        assertThat(asked).hasSize(1);
        assertThat(now).as("nobody waited").isEqualTo(Videos.NOW);

        answer = LIVE;
        now = now.plus(YouTubePages.LEFT_ALONE);

        assertThat(pages.stream(NEWS)).isEqualTo(URI.create("https://x.example/2/all.m3u8"));
    }

    @Test
    @DisplayName("SRC-17: a page is looked up again at once where YouTube could not be reached")
    void awayIsNotRemembered() throws Exception {
        failure = Optional.of(new YtDlpException(YtDlpFailure.NETWORK, "it timed out"));
        assertThatThrownBy(() -> pages.stream(NEWS)).hasMessage("it timed out");
        failure = Optional.empty();

        assertThat(pages.stream(NEWS)).isEqualTo(URI.create("https://x.example/2/all.m3u8"));
    }

    private Video lookUp(Page page, Optional<String> cookies) throws IOException {
        asked.add(page.path());
        shown.add(cookies.orElse("nobody's"));
        if (failure.isPresent()) {
            throw failure.get();
        }
        return Video.read(answer.replace("%d", Integer.toString(asked.size())));
    }
}
