package tv.exstream.library.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.describe.Provided;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;
import tv.exstream.media.MediaId;
import tv.exstream.media.Title;

/// A film or show that is looked for once for all its files.
record Sought(Wanted wanted, List<Member> members) {
    /// Nothing else of a title is needed to find an episode, and libraries are large.
    private static final String NAME = "-";

    /// One of the files.
    ///
    /// @param entry that describes it; empty when none does
    /// @param at when the catalogue was asked
    record Member(MediaId id, int season, int episode, LocalDate day, String entry, Instant at) {
        static Member of(Described item, Provider provider) {
            Title title = item.layers().base().title();
            Optional<Provided> provided =
                    item.layers().provided().filter(one -> one.provider() == provider);
            return new Member(
                    item.id(),
                    title.season(),
                    title.episode(),
                    item.layers().base().metadata().facts().released(),
                    provided.map(Provided::entry).orElse(""),
                    provided.map(Provided::at).orElse(Instant.EPOCH));
        }

        Title numbers() {
            return new Title(NAME, "", season, episode, 0, "");
        }

        /// Whether an entry describes it, itself or as one of its episodes.
        boolean isOf(String other) {
            return entry.equals(other) || entry.startsWith(other + "/");
        }
    }

    /// By what is sought, in the order of the items.
    static final class Groups {
        private final Map<String, Sought> all = new LinkedHashMap<>();

        /// @param provider whose words count
        void add(Described item, Provider provider) {
            Wanted wanted = Wanted.of(item.kind(), item.layers().base());
            all.computeIfAbsent(wanted.key(), _ -> new Sought(wanted, new ArrayList<>()))
                    .members()
                    .add(Member.of(item, provider));
        }

        List<Sought> all() {
            return List.copyOf(all.values());
        }
    }
}
