package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tv.exstream.media.Outline;
import tv.exstream.schedule.cursor.Ordering.Multipart;

/// Puts the parts of a story together: an episode belongs to the one before it when both titles have part numbers and its number
/// is the next one. A story need not begin with part 1, because the first one may be missing.
final class PartSets {
    private final List<Unit> sets = new ArrayList<>();
    private final List<Outline> open = new ArrayList<>();
    private final Multipart multipart;
    private final Comparator<Outline> order;
    private OptionalInt last = OptionalInt.empty();

    private PartSets(Multipart multipart) {
        this.multipart = multipart;
        this.order =
                multipart == Multipart.TOGETHER_ACROSS_SHOWS
                        ? Sorting.CHRONOLOGICAL
                        : Sorting.SEASON_EPISODE;
    }

    /// The items as units, in no order that a caller may count on.
    static List<Unit> of(List<Outline> items, Multipart multipart) {
        if (multipart == Multipart.APART) {
            return items.stream().map(Unit::of).toList();
        }
        PartSets sets = new PartSets(multipart);
        items.stream().filter(PartSets::isEpisode).sorted(sets.order).forEach(sets::add);
        sets.close();
        Stream<Unit> others = items.stream().filter(item -> !isEpisode(item)).map(Unit::of);
        return Stream.concat(sets.sets.stream(), others).toList();
    }

    private static boolean isEpisode(Outline item) {
        return !item.title().show().isEmpty();
    }

    private void add(Outline episode) {
        OptionalInt part = PartNumber.of(episode.title().name());
        if (!continues(episode, part)) {
            close();
        }
        open.add(episode);
        last = part;
    }

    private boolean continues(Outline episode, OptionalInt part) {
        return !open.isEmpty()
                && last.isPresent()
                && part.isPresent()
                && part.getAsInt() == last.getAsInt() + 1
                && (multipart == Multipart.TOGETHER_ACROSS_SHOWS || isOfTheSameShow(episode));
    }

    private boolean isOfTheSameShow(Outline episode) {
        return open.getLast().title().show().equals(episode.title().show());
    }

    private void close() {
        if (!open.isEmpty()) {
            sets.add(Unit.ofSet(open, order));
            open.clear();
        }
    }
}
