package tv.exstream.job;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Quantity;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Measurer;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Sessions;

/// Puts the measuring of files together.
@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {
    private final LiveConfig live;
    private final InstantSource clock;

    MeasureConfiguration(LiveConfig live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    @Bean
    MeasureUpkeep measureUpkeep(
            MediaItems items, Measurer measurer, MeasureJob job, LongSupplier nanoTime) {
        return new MeasureUpkeep(
                items,
                new MeasureUpkeep.Work(this::wish, measurer::measure),
                job,
                new MeasureUpkeep.Timing(nanoTime));
    }

    private MeasureUpkeep.Wish wish() {
        Config.Media wanted = live.now().media();
        Set<Quantity> streams =
                wanted.measure()
                        ? EnumSet.of(Quantity.LOUDNESS, Quantity.PICTURE)
                        : EnumSet.noneOf(Quantity.class);
        return new MeasureUpkeep.Wish(wanted.breaks(), streams);
    }

    @Bean
    MeasureJob measureJob(Others others) {
        return new MeasureJob(clock, () -> waiting(others));
    }

    private Optional<Waiting> waiting(Others others) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), live.now().timeline().zone());
        return live.now().media().measureHours().contains(now)
                ? others.whoNeedTheMachine()
                : Optional.of(Waiting.HOURS);
    }

    /// What is shown within the lookahead may be prepared, and is shown as it is.
    @Bean
    Measurer measurer(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Measurer(
                budget,
                new Measurer.Tools(tools, processes),
                () -> clock.instant().plus(live.now().renditions().lookahead()));
    }

    @Bean
    Others others(ProcessBudget budget, Sessions sessions, HlsStreams players) {
        return new Others(budget, sessions, players);
    }

    /// Who goes before.
    record Others(ProcessBudget budget, Sessions sessions, HlsStreams players) {
        Optional<Waiting> whoNeedTheMachine() {
            if (!sessions.everything().isEmpty() || !players.viewers().isEmpty()) {
                return Optional.of(Waiting.VIEWERS);
            }
            return budget.takenBesides(ProcessKind.MEASUREMENT) > 0
                    ? Optional.of(Waiting.OTHER_WORK)
                    : Optional.empty();
        }
    }
}
