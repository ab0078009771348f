package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Roll;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule;

class RuledFallbacksTest {
    private final Station station = new Station();
    private final Channel channel = station.channel(5, PlaybackOrder.CHRONOLOGICAL);
    private final RuledFallbacks fallbacks =
            new RuledFallbacks(new Situations(station.stored(), () -> station.now));

    @Test
    void aChannelWithoutFallbackHasNone() {
        assertThat(fallbacks.of(channel)).isEmpty();
    }

    @Test
    void theLongestClipOfItsFallbackIsTaken() {
        clip("short", 5);
        MediaId loop = clip("loop", 60);
        fallsBackOn("/clips");

        assertThat(fallbacks.of(channel)).contains(loop);
    }

    @Test
    void aLiveSourceIsNone() {
        MediaId clip = clip("clip", 5);
        var source =
                MediaItemBuilder.item("source")
                        .at("/clips/source.mkv")
                        .lasting(seconds(3600))
                        .ofKind(MediaKind.LIVE);
        station.items.add(source);
        fallsBackOn("/clips");

        assertThat(fallbacks.of(channel)).contains(clip);
    }

    @Test
    void aFallbackWithoutClipsIsNone() {
        fallsBackOn("/clips");

        assertThat(fallbacks.of(channel)).isEmpty();
    }

    private MediaId clip(String name, int length) {
        return station.items
                .add(
                        MediaItemBuilder.item(name)
                                .at("/clips/" + name + ".mkv")
                                .lasting(seconds(length)))
                .id();
    }

    private void fallsBackOn(String folder) {
        CollectionId clips =
                station.collections
                        .add("clips", new Content.Folder(Path.of(folder), List.of()))
                        .id();
        var filler =
                new FillerPreset(
                        "clips",
                        new Roll.Quantity.Passes(1),
                        List.of(FillerPreset.Clips.of(new Selection.Collection(clips))),
                        new BreakRule.Nowhere());
        var rules =
                new LineupSchedule(
                        Optional.empty(),
                        List.of(new Entry.Flex(Duration.ofHours(1))),
                        new LineupSchedule.Fillers(Optional.empty(), Optional.of(filler)),
                        1);
        station.schedules.put(channel.id(), rules, station.now);
    }
}
