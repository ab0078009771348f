package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every [Renditions] promises. The subclass gives an empty store.
@Timeout(60)
public abstract class RenditionsContract {
    protected static final RenditionKey ALIEN = new RenditionKey("a".repeat(32));
    protected static final RenditionKey BRAZIL = new RenditionKey("b".repeat(32));

    protected abstract Renditions renditions();

    @Test
    void anUnknownRenditionHasNoChunks() {
        assertThat(renditions().index(ALIEN)).isSameAs(RenditionIndex.EMPTY);
    }

    @Test
    void whatWasAddedIsListedAndReadsBack() {
        try (Renditions.Appender appender = renditions().append(ALIEN)) {
            appender.add(50, 25, packets(3));
            appender.add(0, 50, packets(2_000));

            assertThat(renditions().index(ALIEN).chunks())
                    .containsExactly(new Chunk(0, 50, 2_000 * 188), new Chunk(50, 25, 3 * 188));
        }
        assertThat(read(new Chunk(0, 50, 2_000 * 188))).isEqualTo(packets(2_000));
        assertThat(read(new Chunk(50, 25, 3 * 188))).isEqualTo(packets(3));
    }

    @Test
    void renditionsAreApart() {
        add(0, 50, packets(2));

        assertThat(renditions().index(BRAZIL).chunks()).isEmpty();
    }

    @Test
    void anyPartOfAChunkCanBeRead() {
        add(0, 50, packets(900));
        byte[] target = new byte[1_000];

        renditions().read(ALIEN, new Chunk(0, 50, 900 * 188), 5 * 188, target, 100, 700);

        byte[] expected = new byte[1_000];
        System.arraycopy(packets(900), 5 * 188, expected, 100, 700);
        assertThat(target).isEqualTo(expected);
    }

    @Test
    void readingBeyondAChunkIsRefused() {
        add(0, 50, packets(2));

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(
                        () ->
                                renditions()
                                        .read(
                                                ALIEN,
                                                new Chunk(0, 50, 376),
                                                188,
                                                new byte[376],
                                                0,
                                                376));
    }

    @Test
    void aChunkThatStartsWhereAnotherOneDoesIsIgnored() {
        add(0, 50, packets(2));

        add(0, 25, packets(1));

        assertThat(renditions().index(ALIEN).chunks()).containsExactly(new Chunk(0, 50, 376));
    }

    @Test
    void aChunkThatIsNotThereCannotBeRead() {
        add(0, 50, packets(2));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(new Chunk(50, 50, 376)))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.MEDIA_UNREADABLE);
    }

    @Test
    void severalFillsMayAddToOneRendition() {
        try (Renditions.Appender first = renditions().append(ALIEN);
                Renditions.Appender second = renditions().append(ALIEN)) {
            first.add(0, 50, packets(2));
            second.add(500, 50, packets(5));
            first.add(50, 50, packets(3));
            second.add(550, 10, packets(4));
            second.end(560);
        }

        assertThat(renditions().index(ALIEN).chunks())
                .extracting(Chunk::startFrame)
                .containsExactly(0L, 50L, 500L, 550L);
        assertThat(read(new Chunk(500, 50, 5 * 188))).isEqualTo(packets(5));
        assertThat(read(new Chunk(50, 50, 3 * 188))).isEqualTo(packets(3));
    }

    @Test
    void theEndOfTheItemIsKnownOnceAFillHasReachedIt() {
        try (Renditions.Appender appender = renditions().append(ALIEN)) {
            appender.add(0, 50, packets(2));
            assertThat(renditions().index(ALIEN).isComplete()).isFalse();

            appender.end(50);
        }

        assertThat(renditions().index(ALIEN).endFrame()).hasValue(50);
        assertThat(renditions().index(ALIEN).isComplete()).isTrue();
    }

    @Test
    void anIndexDoesNotChangeOnceItIsHandedOut() {
        RenditionIndex before = renditions().index(ALIEN);

        add(0, 50, packets(2));

        assertThat(before.chunks()).isEmpty();
        assertThat(renditions().index(ALIEN).chunks()).hasSize(1);
    }

    @Test
    void theSameIndexIsHandedOutWhileNothingChanges() {
        add(0, 50, packets(2));

        assertThat(renditions().index(ALIEN)).isSameAs(renditions().index(ALIEN));
    }

    @Test
    void whoWaitsIsWokenByTheNextChunk() throws Exception {
        try (ExecutorService viewer = Executors.newVirtualThreadPerTaskExecutor()) {
            RenditionIndex seen = renditions().index(ALIEN);
            Future<RenditionIndex> changed =
                    viewer.submit(
                            () -> renditions().awaitChange(ALIEN, seen, Duration.ofMinutes(1)));

            add(0, 50, packets(2));

            assertThat(changed.get().chunks()).hasSize(1);
        }
    }

    @Test
    void waitingEndsAtOnceWhenSomethingHasChangedAlready() throws Exception {
        RenditionIndex seen = renditions().index(ALIEN);
        add(0, 50, packets(2));

        assertThat(renditions().awaitChange(ALIEN, seen, Duration.ofMinutes(1)).chunks())
                .hasSize(1);
    }

    @Test
    void waitingEndsWithTheTime() throws Exception {
        RenditionIndex seen = renditions().index(ALIEN);

        assertThat(renditions().awaitChange(ALIEN, seen, Duration.ofMillis(1))).isSameAs(seen);
    }

    @Test
    void closingAnAppenderAgainDoesNothing() {
        Renditions.Appender appender = renditions().append(ALIEN);
        appender.add(0, 50, packets(2));

        appender.close();
        appender.close();

        assertThat(renditions().index(ALIEN).chunks()).hasSize(1);
    }

    protected void add(long startFrame, int frames, byte[] packets) {
        try (Renditions.Appender appender = renditions().append(ALIEN)) {
            appender.add(startFrame, frames, packets);
        }
    }

    protected byte[] read(Chunk chunk) {
        byte[] bytes = new byte[chunk.bytes()];
        Arrays.fill(bytes, (byte) 0xEE);
        renditions().read(ALIEN, chunk, 0, bytes, 0, bytes.length);
        return bytes;
    }

    /// Bytes of this many packets, different for every number.
    protected static byte[] packets(int count) {
        byte[] bytes = new byte[count * 188];
        new Random(count).nextBytes(bytes);
        return bytes;
    }
}
