package tv.exstream.web.ui.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import tv.exstream.web.api.SubscriptionEntries;
import tv.exstream.web.api.SubscriptionEntries.SubscriptionEntry;
import tv.exstream.web.api.SubscriptionView;
import tv.exstream.web.ui.Pager;

/// A part of what a source lists.
///
/// @param groups those of what is shown
public record EntriesShown(Asked asked, Pager pager, List<String> groups, List<EntryShown> rows) {
    private static final int ROWS = 50;

    public EntriesShown {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /// What is looked for; absent parameters are empty.
    ///
    /// @param state listed, kept, dropped or gone
    public record Asked(String text, String group, String state) {
        public Asked {
            // Spring gives null for what is not in the request.
            text = Objects.requireNonNullElse(text, "").strip();
            group = Objects.requireNonNullElse(group, "").strip();
            state = Objects.requireNonNullElse(state, "listed");
        }

        SubscriptionView.Wanted part(int offset, int limit) {
            return new SubscriptionView.Wanted(text, group, state, offset, limit);
        }

        public boolean isFiltered() {
            return !isOfAll() || !group.isEmpty();
        }

        /// Whether all that is listed, or all of a group, is looked at: channels can be made of no other part at once.
        public boolean isOfAll() {
            return text.isEmpty() && state.equals("listed");
        }
    }

    /// @param kind as in `entries.kind.KIND`
    /// @param listedName as the source has it, where it is called otherwise here; else empty
    /// @param state why it is kept or not, as in `entries.state.STATE`
    /// @param rule that drops it, counted from 1; 0 when none does
    /// @param media the live source that it is; 0 when it is none
    public record EntryShown(
            String key,
            String kind,
            String name,
            String listedName,
            String group,
            String number,
            String state,
            int rule,
            long media) {
        private static EntryShown of(SubscriptionEntry entry) {
            return new EntryShown(
                    entry.key(),
                    ReadingShown.key(entry.kind().name()),
                    entry.name(),
                    entry.listedName().equals(entry.name()) ? "" : entry.listedName(),
                    entry.group(),
                    entry.number(),
                    state(entry),
                    entry.droppedBy().orElse(0),
                    entry.media().orElse(0L));
        }

        private static String state(SubscriptionEntry entry) {
            if (entry.goneSince().isPresent()) {
                return "gone";
            }
            return switch (entry.choice()) {
                case KEEP -> "keep";
                case DROP -> "drop";
                case RULES -> entry.kept() ? "kept" : "dropped";
            };
        }

        public boolean isKept() {
            return state.equals("kept") || state.equals("keep");
        }

        public boolean isChosen() {
            return state.equals("keep") || state.equals("drop");
        }

        public boolean isGone() {
            return state.equals("gone");
        }

        public String colour() {
            return isKept() ? "good" : "idle";
        }

        /// Where the interface takes what a person says of it, below that of its source.
        public String address() {
            return "/entry?key=" + UriUtils.encode(key, "UTF-8");
        }
    }

    /// Answers some of what is looked for.
    interface Parts {
        SubscriptionEntries of(int offset, int limit);
    }

    /// A page behind the last one is the last one.
    static EntriesShown of(Parts parts, Asked asked, int page) {
        int fitting = parts.of(0, 1).total();
        var pager = new Pager(page, ROWS, fitting);
        SubscriptionEntries some = parts.of(pager.offset(), ROWS);
        List<EntryShown> rows = some.entries().stream().map(EntryShown::of).toList();
        Stream<String> groups =
                rows.stream().map(EntryShown::group).filter(each -> !each.isEmpty());
        return new EntriesShown(asked, pager, groups.distinct().sorted().toList(), rows);
    }
}
