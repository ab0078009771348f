package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tv.exstream.Patience;
import tv.exstream.hls.StrictPlaylist;
import tv.exstream.hls.StrictPlaylist.Listed;
import tv.exstream.mpegts.TsPacket;

/// What a strict player asks of a live playlist, over some of its changes. Source: RFC 8216.
@ExtendWith(Television.Shared.class)
class HlsRulesTest {
    private static final int CHANGES = 3;

    private Television television;
    private List<PlaylistWatch.Heard> heard;
    private List<HttpResponse<String>> answers;
    private List<StrictPlaylist> playlists;

    @BeforeEach
    void watch(Television shared) {
        television = shared;
        PlaylistWatch watch = shared.watch();
        Patience.until(
                "the playlist changes %d times".formatted(CHANGES),
                Run.PATIENCE,
                () -> changes(watch.heard()) >= CHANGES);
        watch.close();
        heard = watch.heard();
        answers = heard.stream().map(PlaylistWatch.Heard::answer).toList();
        playlists = answers.stream().map(answer -> StrictPlaylist.parse(answer.body())).toList();
    }

    private static long changes(List<PlaylistWatch.Heard> heard) {
        return heard.stream()
                        .map(each -> StrictPlaylist.parse(each.answer().body()).sequence())
                        .distinct()
                        .count()
                - 1;
    }

    @Test
    @DisplayName(
            "HL-12: the media sequence of a live playlist never goes back, and it changes in time")
    void theMediaSequenceNeverGoesBackAndChangesInTime() {
        int changed = 0;
        for (int n = 1; n < playlists.size(); n++) {
            StrictPlaylist before = playlists.get(n - 1);
            StrictPlaylist after = playlists.get(n);
            assertThat(after.sequence()).isGreaterThanOrEqualTo(before.sequence());
            changed = after.equals(before) ? changed : n;
            // A segment is at most half a second longer than the target, which is rounded.
            assertThat(heard.get(n).after(heard.get(changed)))
                    .as("unchanged")
                    .isLessThan(after.target().plus(PlaylistWatch.PAUSE));
        }
    }

    @Test
    @DisplayName("HL-12: what a live playlist has once said of a segment stays true")
    void whatAPlaylistHasOnceSaidOfASegmentStaysTrue() {
        Map<Long, Listed> known = new HashMap<>();
        for (StrictPlaylist playlist : playlists) {
            for (Listed segment : playlist.segments()) {
                assertThat(segment)
                        .isEqualTo(known.computeIfAbsent(segment.sequence(), _ -> segment));
            }
        }
        assertThat(known).hasSizeGreaterThan(CHANGES + 2);
    }

    @Test
    @DisplayName(
            "HL-09: segments are no longer than they may be, and follow each other without a gap")
    void segmentsAreNoLongerThanTheyMayBeAndFollowEachOther() {
        for (StrictPlaylist playlist : playlists) {
            List<Listed> segments = playlist.segments();
            assertThat(segments).hasSizeGreaterThanOrEqualTo(3);
            for (int n = 1; n < segments.size(); n++) {
                Listed before = segments.get(n - 1);
                assertThat(segments.get(n).start())
                        .isBetween(
                                before.start().plus(before.duration()).minusMillis(1),
                                before.start().plus(before.duration()).plusMillis(1));
            }
        }
    }

    @Test
    void everyAnswerHasItsTypeAndMayBeReadByAnyPage() {
        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.statusCode()).isEqualTo(200);
                            assertThat(header(answer, "Content-Type"))
                                    .isEqualTo("application/vnd.apple.mpegurl");
                            assertThat(header(answer, "Access-Control-Allow-Origin"))
                                    .isEqualTo("*");
                        });
    }

    @Test
    @DisplayName("HL-11: a segment is a transport stream that never changes")
    void aSegmentIsATransportStreamThatNeverChanges() {
        for (Listed segment : playlists.getLast().segments()) {
            HttpResponse<byte[]> first = fetch(segment);
            HttpResponse<byte[]> second = fetch(segment);

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(header(first, "Content-Type")).isEqualTo("video/mp2t");
            assertThat(header(first, "Cache-Control")).contains("immutable");
            assertThat(first.body().length % TsPacket.SIZE).isZero();
            assertThat(first.body()).startsWith(0x47).isEqualTo(second.body());
        }
    }

    private HttpResponse<byte[]> fetch(Listed segment) {
        URI url = answers.getLast().uri().resolve(segment.uri());
        return television.product().send(HttpRequest.newBuilder(url), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    @Tag("clients")
    void aPlayerThatNoLongerAsksIsForgotten() {
        String agent = "asks-once";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(television.url("/iptv/channel/1.m3u8"))
                        .header("User-Agent", agent);

        television.product().send(request, BodyHandlers.discarding());

        television.audience().await("1", Watch.HLS, agent);
        television.audience().awaitGone(agent);
    }
}
