package tv.exstream.schedule.lineup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.Cycle;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.time.CivilTime;

/// A list made by hand that is shown in its order, over and over. When it is changed, it goes on behind what was shown last.
///
/// @param start when it begins for the first time; absent for at once
/// @param entries at least one
public record LineupSchedule(Optional<Start> start, List<Entry> entries, Fillers fillers, long seed)
        implements Schedule {
    /// As many as the largest body of a request holds; a year of half hours.
    public static final int MOST = 20_000;

    public LineupSchedule {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST) {
            throw UnacceptableException.of(
                    Demand.MUST_HAVE,
                    Wanted.plain(Demand.LINEUP),
                    Remark.of(Demand.ENTRIES, 1, MOST),
                    entries.size());
        }
    }

    /// When a lineup begins for the first time. With another start it begins anew.
    public sealed interface Start {
        /// At this instant; when that is over, it is as if it had been shown ever since.
        ///
        /// @param at in the years 1970 to 9999, so that everybody can count with it
        record At(Instant at) implements Start {
            private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

            public At {
                if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                    throw UnacceptableException.mustBe("at", Wanted.plain(Demand.IN_YEARS), at);
                }
            }
        }

        /// The next time the clock shows this.
        record TimeOfDay(LocalTime time) implements Start {}
    }

    /// What fills time; each may be absent.
    ///
    /// @param flex whole clips
    /// @param fallback in everything that would be empty otherwise, the last clip cut
    public record Fillers(Optional<FillerPreset> flex, Optional<FillerPreset> fallback) {
        public static final Fillers NONE = new Fillers(Optional.empty(), Optional.empty());
    }

    @Override
    public Schedule withSeed(long other) {
        return new LineupSchedule(start, entries, fillers, other);
    }

    @Override
    public Program program(ZoneId zone) {
        return new LineupCompiler(this).program(zone);
    }

    /// The beginning of the entry that is on at `now` when the lineup has begun before; else `now`.
    @Override
    public Instant beginning(Instant now, ZoneId zone) {
        return start.map(
                        when ->
                                switch (when) {
                                    case Start.At(Instant at) -> beginning(at, now);
                                    case Start.TimeOfDay(LocalTime time) ->
                                            lastTime(time, now, zone);
                                })
                .orElse(now);
    }

    private Instant beginning(Instant since, Instant now) {
        List<Duration> lengths = entries.stream().flatMap(entry -> entry.time().stream()).toList();
        return since.isAfter(now) || lengths.size() < entries.size()
                ? now
                : Cycle.position(lengths, since, now).start();
    }

    private static Instant lastTime(LocalTime time, Instant now, ZoneId zone) {
        LocalDate today = CivilTime.dayOf(now, zone);
        Instant ofToday = CivilTime.of(today, time, zone);
        return ofToday.isAfter(now) ? CivilTime.of(today.minusDays(1), time, zone) : ofToday;
    }
}
