package tv.exstream.collection;

import java.nio.file.Path;
import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// A named set of media that a schedule draws from.
///
/// @param name unique among the collections, whatever the case; not blank, at most [#LONGEST_NAME] characters
public record MediaCollection(CollectionId id, String name, Content content) {
    /// Arbitrary; as much as a line of a list shows.
    public static final int LONGEST_NAME = 200;

    /// Of entries that one collection lists; arbitrary, and more than anybody picks by hand.
    public static final int MOST_ENTRIES = 10_000;

    /// @throws ProblemException INVALID_VALUE
    public MediaCollection {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.MUST_HAVE,
                            Wanted.plain(Demand.NAME_OF_COLLECTION),
                            Wanted.characters(1, LONGEST_NAME),
                            name));
        }
    }

    /// The same with another content.
    public MediaCollection with(Content other) {
        return new MediaCollection(id, name, other);
    }

    /// Whether it has this name, in whatever case.
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other.strip());
    }

    /// What belongs to a collection.
    public sealed interface Content {
        /// Everything below a folder of a library, at any depth, except below the folders in `except`.
        record Folder(Path path, List<Path> except) implements Content {
            public Folder {
                except = List.copyOf(except);
            }
        }

        /// The files directly in a folder of a library, without those in the folders below it.
        record LooseFiles(Path folder) implements Content {}

        /// What a person has picked. A pick that is gone from its library is not part of it until it returns.
        ///
        /// @param customOrder whether the order of the picks stands above that of the rule that plays them
        record Manual(List<Selection.Pick> picks, boolean customOrder) implements Content {
            public Manual {
                picks = bounded(picks);
            }
        }

        /// Whatever fulfils a query at the moment.
        record Smart(String query) implements Content {}

        /// Several collections together.
        record Multi(List<Member> members) implements Content {
            public Multi {
                members = bounded(members);
            }
        }

        /// Entries one after another.
        ///
        /// @param shuffled whether the entries come in a new order in each pass
        record Playlist(List<Entry> entries, boolean shuffled) implements Content {
            public Playlist {
                entries = bounded(entries);
            }
        }

        /// One source that is shown for the first time in some places and again in others ([Selection.Reruns]); which items have
        /// been shown for the first time, [FirstRuns] knows.
        ///
        /// @param firstRun as a proposal: the rule that shows it has an order of its own
        /// @param rerun chronological for that of the history, which stands above that of the rule; else it is the rule's
        record Rerun(Selection source, Order firstRun, Order rerun) implements Content {}
    }

    /// A collection among several.
    ///
    /// @param asGroup whether its items stay together in their own order, as the parts of a set do
    /// @param bySeason whether that order is by season and episode, else it is chronological
    public record Member(CollectionId collection, boolean asGroup, boolean bySeason) {}

    /// An entry of a playlist.
    ///
    /// @param listed whether the guide shows its items
    public record Entry(Selection source, Order order, Take take, boolean listed) {}

    /// How many items of an entry come at a time.
    public sealed interface Take {
        /// @param items at least 1
        record Count(int items) implements Take {
            /// @throws ProblemException INVALID_VALUE
            public Count {
                if (items < 1) {
                    throw new ProblemException(
                            Problem.INVALID_VALUE,
                            Remark.of(
                                    Demand.VALUE_WRONG,
                                    Wanted.plain(Demand.ITEMS_PER_VISIT_OF_ENTRY),
                                    Wanted.atLeast(1),
                                    items));
                }
            }
        }

        /// One whole pass.
        record All() implements Take {}
    }

    /// In which order items come, as collections say it. A schedule knows more ways.
    public enum Order {
        CHRONOLOGICAL,
        SEASON_EPISODE,
        ALPHABETICAL,
        SHUFFLE,
        RANDOM,
        SHUFFLE_IN_ORDER,
        RANDOM_ROTATION,
        ROTATING_SHUFFLE,
    }

    private static <T> List<T> bounded(List<T> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.COLLECTION_LONG, MOST_ENTRIES, entries.size()));
        }
        return List.copyOf(entries);
    }
}
