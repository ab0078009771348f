package tv.exstream.starter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tv.exstream.collection.Contents;
import tv.exstream.collection.InMemoryFirstRuns;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.Today;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// A library as tests say it. Owned by one thread.
final class Shelf {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    static final Today TODAY = new Today(LocalDate.of(2026, 5, 1), ZONE);

    private final List<MediaItems.Found> found = new ArrayList<>();

    /// Films of 100 minutes, the first one of the year.
    Shelf films(int count, int year, String... genres) {
        return add(
                count, "film", each -> each.movieOf(year).lasting(Duration.ofMinutes(100)), genres);
    }

    /// Episodes of 25 minutes.
    Shelf show(String title, int count) {
        for (int n = 1; n <= count; n++) {
            String name = "%s %d".formatted(title, n);
            found.add(
                    MediaItemBuilder.item(name)
                            .episode(title, 1, n)
                            .lasting(Duration.ofMinutes(25))
                            .found());
        }
        return this;
    }

    Shelf of(MediaKind kind, int count) {
        return add(count, kind.name(), each -> each.ofKind(kind));
    }

    Shelf rated(String rating, int count) {
        return add(
                count,
                "rated " + rating,
                each -> each.movieOf(2001).with(Facet.CONTENT_RATING, rating));
    }

    private interface Said {
        MediaItemBuilder of(MediaItemBuilder item);
    }

    private Shelf add(int count, String name, Said said, String... genres) {
        for (int n = 0; n < count; n++) {
            MediaItemBuilder item =
                    said.of(MediaItemBuilder.item("%s %d".formatted(name, found.size())));
            found.add((genres.length == 0 ? item : item.with(Facet.GENRE, genres)).found());
        }
        return this;
    }

    Stock stock() {
        return new Stocktaking(new InMemoryMatches(items()), TODAY).take();
    }

    private InMemoryMediaItems items() {
        InMemoryMediaItems items = new InMemoryMediaItems();
        items.upsert(found);
        return items;
    }

    /// What a channel of this library would show.
    Extension plan(StarterChannel channel, Instant from, Duration length) {
        InMemoryMediaItems items = items();
        InMemoryMediaCollections collections = new InMemoryMediaCollections();
        Contents contents =
                new Contents(
                        new Contents.Sources(
                                items,
                                collections,
                                new InMemoryMatches(items),
                                new InMemoryFirstRuns(collections)),
                        TODAY);
        Program program = channel.schedule(5).program(ZONE);
        var content = new ContentSnapshot(1, contents.of(program.selections()), Map.of());
        return Scheduler.extend(program, content, Anchor.startingAt(from), from.plus(length));
    }

    /// The names of what it would show, in order.
    List<String> shows(StarterChannel channel, Instant from, Duration length) {
        InMemoryMediaItems items = items();
        return plan(channel, from, length).airings().stream()
                .map(each -> items.find(each.airing().media()).orElseThrow().title().name())
                .toList();
    }
}
