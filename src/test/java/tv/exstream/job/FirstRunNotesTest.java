package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// What counts as shown of two films of an hour each.
class FirstRunNotesTest {
    private static final MediaId FILM = new MediaId(1);
    private static final MediaId OTHER = new MediaId(2);

    private final Station station = new Station();
    private final Channel channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
    private final CollectionId films =
            station.collections
                    .add(
                            "films",
                            new Content.Rerun(
                                    new Selection.Query("*:*"),
                                    Order.CHRONOLOGICAL,
                                    Order.CHRONOLOGICAL))
                    .id();
    private final FirstRunNotes notes =
            new FirstRunNotes(
                    station.stored(),
                    new Situations(station.stored(), () -> station.now),
                    () -> station.now);

    FirstRunNotesTest() {
        station.add(1, "film", hours(1));
        station.add(1, "other", hours(1));
    }

    @Test
    void whatAirsInPartsIsShownWhenTheLastPartHasEnded() {
        plan(
                part(FILM, Duration.ZERO, minutes(0), minutes(30)),
                part(OTHER, Duration.ZERO, minutes(30), minutes(60)),
                part(FILM, minutes(30), minutes(90), minutes(30)));

        assertThat(shownBy(minutes(31))).isEmpty();
        assertThat(shownBy(minutes(91))).containsExactly(OTHER);
        assertThat(shownBy(minutes(121))).containsExactlyInAnyOrder(OTHER, FILM);
    }

    @Test
    void whatIsCutForGoodIsShownWithItsEnd() {
        plan(
                part(FILM, Duration.ZERO, minutes(0), minutes(40)),
                part(OTHER, Duration.ZERO, minutes(40), minutes(60)));

        assertThat(shownBy(minutes(41))).containsExactly(FILM);
    }

    @Test
    void everyAiringOfItsOwnCounts() {
        plan(
                part(FILM, Duration.ZERO, minutes(0), minutes(60)),
                part(FILM, Duration.ZERO, minutes(60), minutes(60)));

        assertThat(shownBy(minutes(61))).containsExactly(FILM);
        assertThat(station.firstRuns.of(films)).containsExactly(new FirstRun(FILM, NOON));
    }

    private List<MediaId> shownBy(Duration after) {
        station.now = NOON.plus(after);
        notes.note(channel, Set.of(films));
        return station.firstRuns.of(films).stream().map(FirstRun::media).toList();
    }

    private void plan(Airing... airings) {
        Instant end = airings[airings.length - 1].finish();
        long version = station.schedules.find(channel.id()).orElseThrow().version();
        boolean _ =
                station.schedules.extend(
                        channel.id(),
                        version,
                        new Extension(
                                NOON,
                                Stream.of(airings)
                                        .map(
                                                each ->
                                                        new Planned(
                                                                each,
                                                                Remark.quoted(""),
                                                                Optional.empty()))
                                        .toList(),
                                List.of(),
                                List.of(),
                                Anchor.startingAt(end),
                                List.of(),
                                0));
    }

    private static Airing part(MediaId media, Duration inPoint, Duration after, Duration length) {
        return airing(media).at(NOON.plus(after)).from(inPoint).lasting(length).build();
    }
}
