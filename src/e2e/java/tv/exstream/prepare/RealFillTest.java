package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

/// What ends up in the store when real files are filled by the real ffmpeg.
class RealFillTest {
    private static final String CONFORMING =
            "-c:v libx264 -preset veryfast -profile:v main -bf 2 -g 50 -sc_threshold 0 -flags +cgop -pix_fmt yuv420p -c:a aac";

    @TempDir Path folder;
    private RealFills fills;

    @BeforeEach
    void open() {
        fills = new RealFills(folder);
    }

    @AfterEach
    void close() throws Exception {
        fills.close();
    }

    @Test
    void aConformingClipIsCopiedWhole() throws Exception {
        MediaItem item = item("conforming.mp4", CONFORMING);

        fills.ask(item, 0, Urgency.SOON);
        RenditionIndex index = fills.await(item, RenditionIndex::isComplete);

        assertThat(index.chunks()).extracting(Chunk::frames).containsOnly(50).hasSize(6);
        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(0, 300));
        assertThat(fills.started(ProcessKind.FILL)).isEqualTo(1);
    }

    @Test
    void aViewerSoonHasTheFirstFramesOfAnyClipAndThenEveryFrameOnce() throws Exception {
        MediaItem item =
                fills.machine.item(clip("large.mp4", numbered("640x360", "25", 14), CONFORMING));

        fills.ask(item, 137, Urgency.VIEWER);
        RenditionIndex first = fills.await(item, index -> !index.chunks().isEmpty());
        assertThat(first.chunks().getFirst()).extracting(Chunk::frames).isEqualTo(13);
        assertThat(first.isOver(350)).as("everything is there").isFalse();
        fills.await(item, index -> index.isOver(350));
        assertThat(Clips.numbers(fills.played(item, 137))).isEqualTo(range(137, 350));
        assertThat(fills.index(item).chunks()).extracting(Chunk::startFrame).contains(350L - 50);

        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(0, 350));
    }

    @Test
    void whatIsCopiedMeetsWhatWasEncoded() throws Exception {
        MediaItem item = item("gop-of-40.mp4", CONFORMING.replace("-g 50", "-g 40 -keyint_min 40"));
        fills.make(
                new FillOrder(
                        new RenditionRequest(item, RealFills.PROFILE), 0, 117, FillMethod.ENCODE));
        fills.make(
                new FillOrder(
                        new RenditionRequest(item, RealFills.PROFILE),
                        213,
                        260,
                        FillMethod.ENCODE));

        fills.ask(item, 117, Urgency.SOON);
        RenditionIndex index = fills.await(item, RenditionIndex::isComplete);

        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(0, 300));
        assertThat(index.chunks())
                .extracting(Chunk::startFrame)
                .containsExactly(0L, 50L, 100L, 117L, 120L, 160L, 200L, 213L, 250L, 260L);
    }

    @ParameterizedTest
    @ValueSource(longs = {151, 152, 251})
    @DisplayName("what is encoded up to a frame or two behind a key frame loses none of them")
    void whatIsEncodedMeetsAnyFrame(long joined) throws Exception {
        MediaItem item =
                fills.machine.item(clip("large.mp4", numbered("640x360", "25", 14), CONFORMING));
        fills.ask(item, joined, Urgency.VIEWER);
        fills.await(item, index -> index.isOver(350));

        fills.ask(item, 0, Urgency.VIEWER);
        fills.await(item, RenditionIndex::isComplete);

        assertThat(Clips.numbers(fills.played(item, 0))).isEqualTo(range(0, 350));
    }

    @Test
    void soundAloneIsFilledToItsEnd() throws Exception {
        MediaItem song =
                fills.machine.item(
                        Clips.make(
                                "song.m4a",
                                List.of(
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "sine=f=440:r=44100:d=5",
                                        "-c:a",
                                        "aac")));

        fills.ask(song, 0, Urgency.VIEWER);
        RenditionIndex index = fills.await(song, RenditionIndex::isComplete);

        assertThat(index.endFrame().orElseThrow()).isBetween(123L, 125L);
    }

    @Test
    void aPictureAloneIsFilledToItsEnd() throws Exception {
        MediaItem mute =
                fills.machine.item(
                        Clips.make(
                                "mute-cif.mp4",
                                Stream.concat(
                                                Stream.of(
                                                        "-f",
                                                        "lavfi",
                                                        "-i",
                                                        numbered("352x288", "25", 4)),
                                                Stream.of("-c:v", "mpeg4", "-q:v", "3"))
                                        .toList()));

        fills.ask(mute, 0, Urgency.VIEWER);
        fills.await(mute, RenditionIndex::isComplete);

        assertThat(fills.index(mute).endFrame()).hasValue(100);
        assertThat(Clips.decoded(fills.played(mute, 0), "-pix_fmt", "gray"))
                .hasSize(100 * 320 * 180);
    }

    private MediaItem item(String name, String options) {
        return fills.machine.item(clip(name, numbered("320x180", "25", 12), options));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
