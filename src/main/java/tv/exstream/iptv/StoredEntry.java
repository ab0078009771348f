package tv.exstream.iptv;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.media.MediaId;

/// An entry as it is stored. Immutable.
///
/// @param listed as the source has it
/// @param shown what the rules made of it: its name, and its group, number and logo
/// @param droppedBy the rule that drops it, the first one is 1; 0 when none does
/// @param choice a person's, which counts more than the rules
/// @param goneSince when it was missed first; empty while it is listed
/// @param media the live source that it is; empty when it is none
public record StoredEntry(
        ListedEntry listed,
        Shown shown,
        int droppedBy,
        Choice choice,
        Optional<Instant> goneSince,
        Optional<MediaId> media) {
    /// As the source has it, but called what the rules make of its name.
    public ListedEntry renamed() {
        return listed.named(shown.name());
    }

    /// What rules make of it.
    public StoredEntry judged(Verdict rules) {
        int dropping = rules instanceof Verdict.Dropped(_, int rule) ? rule : 0;
        return new StoredEntry(listed, Shown.of(rules.entry()), dropping, choice, goneSince, media);
    }

    public boolean isKept() {
        return goneSince.isEmpty()
                && switch (choice) {
                    case KEEP -> true;
                    case DROP -> false;
                    case RULES -> droppedBy == 0;
                };
    }

    /// Each may be empty but the name.
    public record Shown(String name, String group, String number, String logo) {
        public static Shown of(ListedEntry entry) {
            ListedEntry.Labels labels = entry.labels();
            return new Shown(entry.name(), labels.group(), labels.number(), labels.logo());
        }
    }

    /// What a person says of one entry.
    public enum Choice {
        /// What the rules say.
        RULES,
        KEEP,
        DROP
    }
}
