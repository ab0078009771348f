package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveStream;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.InMemoryRenditions;
import tv.exstream.rendition.LivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Slate;

class ReceiverTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final LiveTime time = new LiveTime(LiveStream.PROFILE.video().rate());
    private final Slate picture = BlankSlate.of(LiveStream.PROFILE);

    @Test
    @DisplayName("whoever looks at a source does not wait for the disk that it is stored on")
    void lookingNeverWaits() throws Exception {
        var receiver = receiver(new SlowDisk());
        Thread storing = Thread.ofPlatform().start(() -> receiver.gop(picture.gop(0, 50)));
        writing.await();

        assertTimeoutPreemptively(SOON, () -> assertThat(receiver.stored()).isZero());
        assertTimeoutPreemptively(SOON, () -> assertThat(receiver.late()).isZero());

        slow.countDown();
        storing.join();
        assertThat(receiver.stored()).isEqualTo(1);
    }

    @Test
    void whatComesAfterItIsClosedIsNotStored() {
        var receiver = receiver(new InMemoryRenditions());
        receiver.gop(picture.gop(0, 50));

        receiver.close();
        receiver.gop(picture.gop(50, 50));

        assertThat(receiver.stored()).isEqualTo(1);
    }

    private Receiver receiver(Renditions renditions) {
        var media = new InMemoryMediaItems();
        var source =
                new LiveSource(
                        "News",
                        List.of(SourceAddress.parse("http://a.example/1.ts")),
                        LiveSource.USUAL_PROGRAMME,
                        0);
        MediaId id = new InMemoryLiveSources(media).add(source).id();
        var request = new RenditionRequest(media.find(id).orElseThrow(), LiveStream.PROFILE);
        return new Receiver(request, new LivePlacing(time, 1), renditions, () -> NOON);
    }

    /// Stores nothing before it may.
    private final class SlowDisk implements Renditions {
        @Override
        public RenditionIndex index(RenditionKey key) {
            return RenditionIndex.EMPTY;
        }

        @Override
        public void read(
                RenditionKey key, Chunk chunk, int from, byte[] target, int at, int length) {}

        @Override
        public RenditionIndex awaitChange(RenditionKey key, RenditionIndex seen, Duration timeout) {
            return seen;
        }

        @Override
        public Appender append(RenditionKey key) {
            return new Appender() {
                @Override
                public void add(long startFrame, int frames, byte[] packets) {
                    writing.countDown();
                    try {
                        slow.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public void end(long endFrame) {}

                @Override
                public void close() {}
            };
        }
    }
}
