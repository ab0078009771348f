package tv.exstream.schedule.sequential;

import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// What directives draw from, under a name of the file's own.
public sealed interface Content {
    /// The name by which directives use it.
    String key();

    /// Whatever a query of the search finds at the moment.
    record Search(String key, String query, Ordering ordering) implements Content {
        public Search {
            Keys.required("key", key);
            Keys.required("query", query);
        }
    }

    /// The episodes of shows that have one of the ids.
    ///
    /// @param ids at least one
    record Show(String key, List<ExternalId> ids, Ordering ordering) implements Content {
        public Show {
            Keys.required("key", key);
            ids = List.copyOf(ids);
            if (ids.isEmpty()) {
                throw UnacceptableException.of(Demand.SHOW_GUIDLESS, "show", key);
            }
        }
    }

    /// The collection of that name, else the playlist of that name.
    record Collection(String key, String name, Ordering ordering) implements Content {
        public Collection {
            Keys.required("key", key);
            Keys.required("collection", name);
        }
    }

    record SmartCollection(String key, String name, Ordering ordering) implements Content {
        public SmartCollection {
            Keys.required("key", key);
            Keys.required("smart_collection", name);
        }
    }

    record MultiCollection(String key, String name, Ordering ordering) implements Content {
        public MultiCollection {
            Keys.required("key", key);
            Keys.required("multi_collection", name);
        }
    }

    /// A playlist has an order of its own.
    ///
    /// @param group empty for the only playlist of that name
    record Playlist(String key, String group, String name) implements Content {
        public Playlist {
            Keys.required("key", key);
            Keys.required("playlist", name);
        }
    }

    /// Groups one after another.
    ///
    /// @param ids of the shows that take part; may be empty when there are searches
    /// @param queries of the search, whose results take part; may be empty when there are ids
    /// @param wholeGroups whether a group is shown to its end before the next one, rather than one item of each in turn
    record Marathon(
            String key,
            List<ExternalId> ids,
            List<String> queries,
            Source.Grouping grouping,
            PlaybackOrder itemOrder,
            boolean shuffledGroups,
            boolean wholeGroups)
            implements Content {
        public Marathon {
            Keys.required("key", key);
            ids = List.copyOf(ids);
            queries = List.copyOf(queries);
            if (ids.isEmpty() && queries.isEmpty()) {
                throw UnacceptableException.of(Demand.MARATHON_EMPTY, "marathon", key);
            }
        }
    }
}
