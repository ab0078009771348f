package tv.exstream.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.playout.Playouts;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Plan;

/// Stores what was planned, forgets what is long over, and tells of both. Thread-safe.
///
/// @param history how long is remembered what has aired
record TimelineWrites(
        TimelineNews news, TimelineCounts counts, Supplier<Duration> history, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(TimelineWrites.class);

    /// Answers whether it was stored; else the plan had changed meanwhile.
    ///
    /// @param write stores it unless the plan has changed, and answers whether it did
    boolean store(Channel channel, Plan plan, Extension extension, Predicate<Extension> write) {
        if (!write.test(extension)) {
            counts.addOutrun();
            return false;
        }
        tellOfWarnings(channel, plan.remarks(), extension.warnings());
        if (playouts().version(channel.id()) != plan.version()) {
            changed(channel, extension);
        }
        return true;
    }

    private void changed(Channel channel, Extension extension) {
        counts.addChanged();
        LOG.debug(
                "channel={} timeline changed from={} airings={} until={}",
                channel.number(),
                extension.from(),
                extension.airings().size(),
                extension.anchor().at());
        playouts().forgetBefore(channel.id(), clock.instant().minus(history.get()));
        news.tell(channel.id(), extension.from());
    }

    private Playouts playouts() {
        return news.playouts();
    }

    private static void tellOfWarnings(Channel channel, List<Remark> before, List<Remark> now) {
        now.stream()
                .filter(warning -> !before.contains(warning))
                .forEach(warning -> LOG.warn("channel={} {}", channel.number(), warning));
    }
}
