package tv.exstream.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;

/// What airings show, asked for many at once and remembered for a while, because the same items air again and again. Owned by one
/// thread.
final class Outlines {
    /// Some 20 MB when every item has a plot of a thousand letters; arbitrary.
    private static final int MOST_REMEMBERED = 10_000;

    private final MediaItems items;
    private final Titles titles;
    private final Map<MediaId, Optional<Listed>> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<MediaId, Optional<Listed>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    Outlines(MediaItems items, Titles titles) {
        this.items = items;
        this.titles = titles;
    }

    /// Makes [#of] cheap for these airings, of which there are fewer than are remembered.
    void load(List<Airing> airings) {
        Set<MediaId> missing =
                airings.stream()
                        .map(Airing::media)
                        .filter(id -> known.get(id) == null)
                        .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            Map<MediaId, Outline> found = items.outlines(missing);
            missing.forEach(id -> known.put(id, Optional.ofNullable(found.get(id)).map(this::listed)));
        }
    }

    Optional<Listed> of(Airing airing) {
        return known.computeIfAbsent(
                airing.media(),
                id -> Optional.ofNullable(items.outlines(List.of(id)).get(id)).map(this::listed));
    }

    private Listed listed(Outline item) {
        return new Listed(item, titles.of(item));
    }
}
