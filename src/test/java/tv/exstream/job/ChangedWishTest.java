package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.ffmpeg.MeasureRun;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.Measurement;
import tv.exstream.media.Quantity;
import tv.exstream.process.Measurer.Outcome;

/// What is measured follows the settings while the server runs.
class ChangedWishTest {
    private static final Set<Quantity> NOTHING = EnumSet.noneOf(Quantity.class);
    private static final Outcome NOTHING_FOUND =
            new Outcome.Done(
                    new Measurement(
                            Instant.EPOCH,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            ""));

    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final List<MeasureRun> runs = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final MeasureJob job =
            new MeasureJob(InstantSource.fixed(Station.NOON), Optional::empty);

    @Test
    void whatIsWantedMayChangeAtAnyTime() throws InterruptedException {
        items.add(item("alien").lasting(minutes(60)));
        items.add(item("aliens").lasting(minutes(60)));
        var wish = new AtomicReference<>(new MeasureUpkeep.Wish(BreakSearch.OFF, NOTHING));
        MeasureUpkeep upkeep =
                new MeasureUpkeep(
                        items,
                        new MeasureUpkeep.Work(
                                wish::get,
                                (run, _) -> {
                                    runs.add(run);
                                    return NOTHING_FOUND;
                                }),
                        job,
                        new MeasureUpkeep.Timing(nanos::incrementAndGet));
        upkeep.round();
        assertThat(runs).isEmpty();
        assertThat(job.progress()).isEmpty();

        wish.set(new MeasureUpkeep.Wish(BreakSearch.OFF, EnumSet.allOf(Quantity.class)));
        upkeep.round();
        assertThat(runs).hasSize(2);
        assertThat(job.progress()).isPresent();

        wish.set(new MeasureUpkeep.Wish(BreakSearch.OFF, NOTHING));
        upkeep.round();
        assertThat(job.progress()).isEmpty();
    }
}
