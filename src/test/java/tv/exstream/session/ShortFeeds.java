package tv.exstream.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tv.exstream.channel.Channel;

/// Feeds that publish [#PUBLISHED] slices at once and then nothing. Thread-safe.
final class ShortFeeds implements Feed.Opener {
    static final int PUBLISHED = 60;

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger restarted = new AtomicInteger();
    private final List<PacketRing> rings = new CopyOnWriteArrayList<>();

    @Override
    public Feed open(Channel channel, PacketRing ring, FeedLog log) {
        opened.incrementAndGet();
        rings.add(ring);
        return new Feed() {
            @Override
            public void run() throws InterruptedException {
                running.incrementAndGet();
                try {
                    Slices.publish(ring, PUBLISHED);
                    new CountDownLatch(1).await();
                } finally {
                    running.decrementAndGet();
                }
            }

            @Override
            public void beginAgain() {
                restarted.incrementAndGet();
            }
        };
    }

    /// Publishes more, in the place of the feed that was opened last.
    void publish(int slices) {
        Slices.publish(rings.getLast(), slices);
    }
}
