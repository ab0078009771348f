package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.cursor.PlaybackOrder.CHRONOLOGICAL;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.collection.CollectionChanged;
import tv.exstream.collection.CollectionId;
import tv.exstream.library.Findings;
import tv.exstream.library.ScanReport;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.ForwardedSchedules;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.script.ScriptSchedule;

class TimelineUpkeepTest {
    private final Station station = new Station();
    private final BlockingQueue<TimelineChanged> changes = new LinkedBlockingQueue<>();
    private @Nullable TimelineUpkeep upkeep;

    @AfterEach
    void stop() {
        if (upkeep != null) {
            upkeep.stop();
        }
    }

    @Test
    void atTheStartEveryChannelIsLookedAt() throws InterruptedException {
        Channel one = channel(1);
        Channel two = channel(2);

        start(station.schedules);

        assertThat(next().channel()).isEqualTo(one.id());
        assertThat(next().channel()).isEqualTo(two.id());
    }

    @Test
    void aNewChannelIsPlannedAtOnce() throws InterruptedException {
        TimelineUpkeep running = start(station.schedules);
        Channel channel = channel(1);

        running.channelAdded(new ChannelAdded(channel.id()));

        assertThat(next().channel()).isEqualTo(channel.id());
    }

    @Test
    void nothingIsRememberedOfAChannelThatIsRemoved() throws InterruptedException {
        Channel script = station.channels.add(ChannelBuilder.channel(7).draft());
        station.schedules.put(script.id(), new ScriptSchedule(1), station.now);
        Channel other = channel(8);
        Planner planner = station.planner(station.schedules, changes::add);
        TimelineUpkeep running = start(planner);
        assertThat(next().channel()).isEqualTo(other.id());
        assertThat(planner.scripts().all()).hasSize(1);

        station.channels.remove(script.id());
        running.channelRemoved(new ChannelRemoved(script));
        // All channels are looked at behind the removed one.
        Channel last = channel(9);
        running.collectionChanged(new CollectionChanged(new CollectionId(1)));
        assertThat(next().channel()).isEqualTo(last.id());

        assertThat(planner.scripts().all()).isEmpty();
    }

    @Test
    void theEndOfAScanIsFollowedAtOnce() throws InterruptedException {
        Channel channel = channel(1);
        TimelineUpkeep running = start(station.schedules);
        TimelineChanged _ = next();
        station.now = station.now.plus(minutes(30));
        station.add(1, "new", hours(1));

        running.scanned(
                new ScanReport("local", station.now, Duration.ZERO, 0, Map.of(), Findings.NONE));

        assertThat(next())
                .isEqualTo(new TimelineChanged(channel.id(), Station.NOON.plus(hours(1))));
    }

    @Test
    void oneFailingChannelDoesNotStopTheOthers() throws InterruptedException {
        Channel broken = channel(1);
        Channel sound = channel(2);
        Planner planner = station.planner(new Broken(station.schedules, broken.id()), changes::add);

        start(planner);

        assertThat(next().channel()).isEqualTo(sound.id());
        assertThat(planner.counts().failed()).isEqualTo(1);
        assertThat(planner.counts().changed()).isEqualTo(1);
    }

    @Test
    void nothingIsBuiltAfterTheEnd() {
        TimelineUpkeep running = start(station.schedules);

        running.stop();
        running.channelAdded(new ChannelAdded(channel(1).id()));

        assertThat(running.isRunning()).isFalse();
        assertThat(changes).isEmpty();
    }

    private Channel channel(int number) {
        Channel channel = station.channel(number, CHRONOLOGICAL);
        station.add(number, "film", hours(1));
        return channel;
    }

    private TimelineUpkeep start(Schedules schedules) {
        return start(station.planner(schedules, changes::add));
    }

    private TimelineUpkeep start(Planner planner) {
        var started = new TimelineUpkeep(station.channels, planner);
        upkeep = started;
        started.start();
        return started;
    }

    private TimelineChanged next() throws InterruptedException {
        TimelineChanged change = changes.poll(1, TimeUnit.MINUTES);
        assertThat(change).isNotNull();
        return change;
    }

    /// One channel's rules cannot be read.
    private static final class Broken extends ForwardedSchedules {
        private final ChannelId broken;

        Broken(Schedules schedules, ChannelId broken) {
            super(schedules);
            this.broken = broken;
        }

        @Override
        public Optional<Plan> find(ChannelId channel) {
            if (channel.equals(broken)) {
                throw new ProblemException(Problem.DATABASE_UNUSABLE, "rules must be readable");
            }
            return super.find(channel);
        }
    }
}
