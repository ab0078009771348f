package tv.exstream.schedule.classic;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Patience;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Items of classic schedules as tests say them: `flood(movies).from("03:00").tail(clips)`. What is not said is in chronological
/// order, without a fixed start and filler.
final class Items {
    private final Source source;
    private final Mode mode;
    private Optional<Item.FixedStart> start = Optional.empty();
    private Item.Fillers fillers = Item.Fillers.NONE;
    private String title = "";

    private Items(Source source, Mode mode) {
        this.source = source;
        this.mode = mode;
    }

    static Items one(Selection selection) {
        return new Items(chronological(selection), new Mode.One());
    }

    static Items flood(Selection selection) {
        return new Items(chronological(selection), new Mode.Flood());
    }

    static Items flood(Source source) {
        return new Items(source, new Mode.Flood());
    }

    static Items multiple(Selection selection, String count) {
        return multiple(selection, new Mode.Count.Computed(Expression.parse(count)));
    }

    static Items multiple(Selection selection, Mode.Count count) {
        return new Items(chronological(selection), new Mode.Multiple(count));
    }

    static Items lasting(Selection selection, Duration length, Mode.Tail tail) {
        return new Items(chronological(selection), new Mode.For(length, tail, 0));
    }

    static Items groups(Selection selection, Mode mode, boolean shuffled) {
        Source.Pooled pool =
                new Source.Pooled(selection, Ordering.of(PlaybackOrder.SEASON_EPISODE));
        return new Items(new Source.Groups(pool, shuffled), mode);
    }

    static Source chronological(Selection selection) {
        return Source.of(selection, PlaybackOrder.CHRONOLOGICAL);
    }

    Items from(String time) {
        start = Optional.of(new Item.FixedStart(LocalTime.parse(time), Patience.STRICT));
        return this;
    }

    Items flexiblyFrom(String time) {
        start = Optional.of(new Item.FixedStart(LocalTime.parse(time), Patience.FLEXIBLE));
        return this;
    }

    Items titled(String title) {
        this.title = title;
        return this;
    }

    Items pre(FillerPreset preset) {
        fillers =
                new Item.Fillers(
                        Optional.of(preset),
                        fillers.mid(),
                        fillers.post(),
                        fillers.tail(),
                        fillers.fallback());
        return this;
    }

    Items mid(FillerPreset preset) {
        fillers =
                new Item.Fillers(
                        fillers.pre(),
                        Optional.of(preset),
                        fillers.post(),
                        fillers.tail(),
                        fillers.fallback());
        return this;
    }

    Items post(FillerPreset preset) {
        fillers =
                new Item.Fillers(
                        fillers.pre(),
                        fillers.mid(),
                        Optional.of(preset),
                        fillers.tail(),
                        fillers.fallback());
        return this;
    }

    Items tail(Selection clips) {
        fillers =
                new Item.Fillers(
                        fillers.pre(),
                        fillers.mid(),
                        fillers.post(),
                        Optional.of(Presets.count(clips, 1)),
                        fillers.fallback());
        return this;
    }

    Items fallback(Selection clips) {
        fillers =
                new Item.Fillers(
                        fillers.pre(),
                        fillers.mid(),
                        fillers.post(),
                        fillers.tail(),
                        Optional.of(Presets.count(clips, 1)));
        return this;
    }

    Item build() {
        return new Item(start, source, mode, fillers, title, Presentation.PLAIN);
    }
}
