package tv.exstream.starter;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Item;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.Showing;
import tv.exstream.schedule.slot.SlotFillers;
import tv.exstream.schedule.slot.TimeSlot;
import tv.exstream.schedule.slot.TimeSlotSchedule;

/// The rules of first channels, of kinds that people find again in the editor.
record StarterRules(long seed) {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /// When the evening begins on television in much of Europe; half an hour later than most of America dines.
    private static final LocalTime PRIME_TIME = LocalTime.of(20, 15);

    /// A film that is on then goes on to its end; longer films are rare.
    private static final Duration LONGEST_FILM = Duration.ofHours(4);

    Schedule of(StarterChannel channel) {
        return switch (channel.theme()) {
            case MIX -> mix();
            case SERIES -> always(channel, PlaybackOrder.SHUFFLE_IN_ORDER);
            case SHOW -> always(channel, PlaybackOrder.SEASON_EPISODE);
            case FILMS, KIDS, MUSIC, SONGS, VIDEOS, GENRE, DECADE ->
                    always(channel, PlaybackOrder.SHUFFLE);
        };
    }

    private Schedule always(StarterChannel channel, PlaybackOrder order) {
        Item item =
                new Item(
                        Optional.empty(),
                        source(channel.query(), order),
                        new Mode.One(),
                        Item.Fillers.NONE,
                        "",
                        Presentation.PLAIN);
        return ClassicSchedule.of(List.of(item), seed);
    }

    /// Slots begin when what is on has ended: nothing is cut, and nothing is dark.
    private Schedule mix() {
        TimeSlot day = slot("series", MORNING, Wanted.EPISODES, PlaybackOrder.SHUFFLE_IN_ORDER);
        TimeSlot evening = slot("films", PRIME_TIME, Wanted.FILMS, PlaybackOrder.SHUFFLE);
        return new TimeSlotSchedule(
                Period.DAY, List.of(day, evening), TimeSlotSchedule.Options.PLAIN, seed);
    }

    private static TimeSlot slot(String name, LocalTime start, String query, PlaybackOrder order) {
        var settings =
                new TimeSlot.Settings(
                        Optional.empty(),
                        TimeSlot.AtEnd.NEXT,
                        new Reach.Extend(LONGEST_FILM),
                        SlotFillers.NONE,
                        "");
        return new TimeSlot(
                name,
                start,
                Set.of(),
                Optional.empty(),
                new Showing.Media(source(query, order)),
                Optional.empty(),
                settings);
    }

    private static Source source(String query, PlaybackOrder order) {
        return Source.of(new Selection.Query(query), order);
    }
}
