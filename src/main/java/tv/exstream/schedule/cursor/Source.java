package tv.exstream.schedule.cursor;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// What a cursor goes through. Immutable.
public sealed interface Source {
    /// All selections that have to be known to open a cursor.
    Set<Selection> selections();

    static Source of(Selection selection, PlaybackOrder order) {
        return new Pooled(selection, Ordering.of(order));
    }

    /// One pool in one order.
    record Pooled(Selection selection, Ordering ordering) implements Source {
        @Override
        public Set<Selection> selections() {
            return Set.of(selection);
        }
    }

    /// The episodes of some seasons of a pool, and everything in it that has no season.
    ///
    /// @param only their numbers; empty for all
    /// @param except numbers of seasons that are left out
    record Seasons(Pooled pool, Set<Integer> only, Set<Integer> except) implements Source {
        public Seasons {
            only = sorted(only);
            except = sorted(except);
        }

        @Override
        public Set<Selection> selections() {
            return pool.selections();
        }

        /// Always in the same order, so that what is stored is always the same text.
        private static Set<Integer> sorted(Set<Integer> numbers) {
            return Collections.unmodifiableSet(new TreeSet<>(numbers));
        }

        boolean contains(Outline item) {
            OptionalInt season = item.title().seasonNumber();
            return season.isEmpty()
                    || ((only.isEmpty() || only.contains(season.getAsInt()))
                            && !except.contains(season.getAsInt()));
        }

        @Override
        public String toString() {
            return "only %s, except %s".formatted(only, except);
        }
    }

    /// Entries one after another, from each as many items as it takes per visit; each entry goes on where its last visit ended.
    ///
    /// @param shuffled whether the entries come in a new seeded order in each pass
    record Playlist(List<Entry> entries, boolean shuffled) implements Source {
        public Playlist {
            entries = List.copyOf(entries);
            if (entries.isEmpty()) {
                throw UnacceptableException.of(Demand.PLAYLIST_EMPTY);
            }
        }

        @Override
        public Set<Selection> selections() {
            return entries.stream()
                    .map(entry -> entry.pool().selection())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// @param listed whether the guide shows its items
    record Entry(Pooled pool, Take take, boolean listed) {}

    /// How many items one visit takes.
    sealed interface Take {
        /// @param items at least 1
        record Count(int items) implements Take {
            public Count {
                if (items < 1) {
                    throw UnacceptableException.of(
                            Demand.VALUE_WRONG,
                            Wanted.plain(Demand.ITEMS_PER_VISIT),
                            Wanted.atLeast(1),
                            items);
                }
            }
        }

        /// One whole pass.
        record All() implements Take {}
    }

    /// Groups one after another, from each a batch per visit.
    ///
    /// @param batch items per visit, 0 for the whole group
    /// @param shuffledGroups whether the groups come in a new seeded order in each pass
    record Marathon(
            Set<Selection> selections,
            Grouping grouping,
            int batch,
            boolean shuffledGroups,
            PlaybackOrder itemOrder)
            implements Source {
        public Marathon {
            selections = Set.copyOf(selections);
            if (batch < 0) {
                throw UnacceptableException.mustBe("batch", Wanted.atLeast(0), batch);
            }
        }
    }

    /// The shows and artists of a pool, or the parts of a collection of several: one of them, over and over, until it is told to
    /// turn to the next one.
    ///
    /// @param shuffled whether they come in a new seeded order in each round
    record Groups(Pooled pool, boolean shuffled) implements Source {
        @Override
        public Set<Selection> selections() {
            return pool.selections();
        }
    }

    /// What makes a group of a marathon.
    enum Grouping {
        SHOW,
        SEASON,
        ARTIST,
        ALBUM,
        DIRECTOR,
    }
}
