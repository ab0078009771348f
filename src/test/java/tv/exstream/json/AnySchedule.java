package tv.exstream.json;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.Patience;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Item;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedule.sequential.SequentialSchedule;
import tv.exstream.schedulefile.ScheduleFiles;
import tv.exstream.schedulefile.ScheduleTexts;

/// Schedules with something of everything, whose stored form is fixed.
public final class AnySchedule {
    private static final Source ORBIT =
            Source.of(new Selection.Show("Orbit"), PlaybackOrder.SEASON_EPISODE);

    private AnySchedule() {}

    public static List<Schedule> all() {
        return List.of(
                classic(),
                new MirrorSchedule(new ChannelId(2), Duration.ofHours(-1), 5),
                file(),
                lineup(new LineupSchedule.Start.TimeOfDay(LocalTime.of(6, 0))),
                lineup(new LineupSchedule.Start.At(Instant.parse("2026-03-28T12:00:00Z"))));
    }

    private static Schedule lineup(LineupSchedule.Start start) {
        return new LineupSchedule(
                Optional.of(start),
                List.of(
                        new Entry.Media(new MediaId(4), Optional.of(Duration.ofMinutes(30))),
                        new Entry.Media(new MediaId(5), Optional.empty()),
                        new Entry.Flex(Duration.ofMinutes(5)),
                        new Entry.Redirect(new ChannelId(2), Duration.ofHours(1))),
                new LineupSchedule.Fillers(
                        Optional.of(filler(new Roll.Quantity.Clips(1))), Optional.empty()),
                5);
    }

    /// Every directive and every kind of content.
    private static Schedule file() {
        SequentialSchedule file =
                new ScheduleFiles(Path.of("/schedules"))
                        .check("ersatztv.yml", ScheduleTexts.of("ersatztv.yml"))
                        .orThrow();
        return FileSchedule.of(
                file, content -> content instanceof Content.Marathon ? marathon() : ORBIT, 9);
    }

    private static Schedule classic() {
        Item.Fillers fillers =
                new Item.Fillers(
                        Optional.of(filler(new Roll.Quantity.PadTo(new Target.Mark(30)))),
                        Optional.of(filler(new Roll.Quantity.UpTo(3))),
                        Optional.empty(),
                        Optional.of(filler(new Roll.Quantity.Length(Duration.ofMinutes(5)))),
                        Optional.of(filler(new Roll.Quantity.Passes(1))));
        Item film =
                new Item(
                        Optional.of(new Item.FixedStart(LocalTime.of(20, 15), Patience.FLEXIBLE)),
                        marathon(),
                        new Mode.Multiple(new Mode.Count.Computed(Expression.parse("count / 2"))),
                        fillers,
                        "Film",
                        Presentation.PLAIN);
        ClassicSchedule.Alternate alternate =
                new ClassicSchedule.Alternate(
                        "Christmas",
                        new DateRule(
                                Set.of(DayOfWeek.SUNDAY),
                                Set.of(24),
                                Set.of(),
                                new DateRule.Span.Yearly(MonthDay.of(12, 1), MonthDay.of(1, 6))),
                        List.of(item(new Mode.For(Duration.ofHours(2), Mode.Tail.FILLER, 1))),
                        new ClassicSchedule.Options(true, false));
        return new ClassicSchedule(
                List.of(film, groups()), ClassicSchedule.Options.PLAIN, List.of(alternate), 7);
    }

    private static Source marathon() {
        return new Source.Marathon(
                Set.of(new Selection.Query("type:movie")),
                Source.Grouping.DIRECTOR,
                2,
                true,
                PlaybackOrder.CHRONOLOGICAL);
    }

    private static Item groups() {
        Source.Pooled pool =
                new Source.Pooled(
                        new Selection.Query("type:episode"), Ordering.of(PlaybackOrder.SHUFFLE));
        return new Item(
                Optional.empty(),
                new Source.Groups(pool, true),
                new Mode.Flood(),
                Item.Fillers.NONE,
                "",
                Presentation.PLAIN);
    }

    private static Item item(Mode mode) {
        return new Item(Optional.empty(), ORBIT, mode, Item.Fillers.NONE, "", Presentation.PLAIN);
    }

    private static FillerPreset filler(Roll.Quantity quantity) {
        return new FillerPreset(
                "spots",
                quantity,
                List.of(FillerPreset.Clips.of(new Selection.Artist("Ads"))),
                new BreakRule.Limited(
                        new BreakRule.Chapters(Expression.parse("point > 300")),
                        2,
                        Duration.ofMinutes(20),
                        Duration.ZERO,
                        Duration.ofMinutes(5)));
    }
}
